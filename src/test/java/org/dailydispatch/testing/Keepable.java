package org.dailydispatch.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether a PDF is what the program's papers say they are: fit to be kept (PDF/A-2a) and to be read aloud (PDF/UA-1), by veraPDF. */
public final class Keepable {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Keepable() {}

    /** What speaks against it, a line for each kind of failure; empty where nothing does. */
    public static List<String> faults(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(claim -> faults(pdf, claim).stream())
                .toList();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour claim) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), claim)) {
            return Foundries.defaultInstance()
                    .createValidator(claim, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> claim + " " + assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " ("
                            + assertion.getErrorMessage() + ") "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (Exception unread) {
            throw new AssertionError("veraPDF cannot read the file", unread);
        }
    }
}
