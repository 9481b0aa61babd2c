"""Cuts the fonts in src/main/resources/fonts out of the whole Noto fonts.

Needs fonttools (4.66) and three files of the npm packages @expo-google-fonts/noto-serif-sc and noto-sans-sc (0.4.3):

    python3 subset.py 400Regular/NotoSerifSC_400Regular.ttf whole NotoSerifSC-Regular.ttf
    python3 subset.py 600SemiBold/NotoSerifSC_600SemiBold.ttf common NotoSerifSC-SemiBold.ttf
    python3 subset.py 500Medium/NotoSansSC_500Medium.ttf common NotoSansSC-Medium.ttf

"whole" keeps the letters of GBK, and of the General Standard Chinese Characters what GBK lacks; "common" those of GB 2312.
The radicals U+2E80-2FDF go: they share their shapes with letters, and whoever copies text out of a PDF would get radicals.
"""

import sys

from fontTools import subset

# The letters of the General Standard Chinese Characters in the block of Extension A.
RARE = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬"
    "䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
)


def encodable(charset):
    letters = set()
    for first in range(0x81, 0xFF):
        for second in range(0x40, 0xFF):
            try:
                letters.update(map(ord, bytes([first, second]).decode(charset)))
            except UnicodeDecodeError:
                pass
    return letters


def wanted(which, font):
    signs = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | set(range(0x2010, 0x2028)) | set(range(0x3000, 0x3020))
    signs |= set(range(0x2460, 0x2474)) | set(range(0x2160, 0x216C)) | set(range(0x2190, 0x219A)) | {0x2030, 0x20AC, 0x2103}
    if which == "common":
        letters = encodable("gb2312")
    else:
        beyond = {letter for letter in font.getBestCmap() if letter > 0xFFFF}
        letters = encodable("gbk") | set(range(0x4E00, 0xA000)) | set(map(ord, RARE)) | beyond
    return (signs | letters) - set(range(0x2E80, 0x2FE0))


def main(source, which, target):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "BASE", "DSIG", "STAT", "meta"]
    font = subset.load_font(source, options)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=wanted(which, font))
    cut.subset(font)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    main(*sys.argv[1:])
