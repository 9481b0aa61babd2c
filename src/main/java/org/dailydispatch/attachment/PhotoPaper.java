package org.dailydispatch.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.Part;
import org.dailydispatch.photo.PhotoPrints;
import org.springframework.stereotype.Component;

/** Attached photos on paper. */
@Component
public class PhotoPaper {

    private static final String PHOTOS = "现场照片";

    private final PhotoPrints prints;

    PhotoPaper(PhotoPrints prints) {
        this.prints = prints;
    }

    /** What a reader of the page is told that is attached; empty where nothing is. */
    public static Optional<String> name(List<ChosenPhoto> chosen) {
        return chosen.isEmpty() ? Optional.empty() : Optional.of(PHOTOS + "（" + chosen.size() + "张）");
    }

    /** One picture below the other with its caption; empty where none is attached. */
    public Optional<Paper.Attachment> of(List<ChosenPhoto> chosen) {
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new Paper.Attachment(PHOTOS, parts(chosen)));
    }

    private List<Part> parts(List<ChosenPhoto> chosen) {
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < chosen.size(); place++) {
            ChosenPhoto photo = chosen.get(place);
            String caption = "图" + (place + 1) + " " + photo.caption();
            parts.add(prints.of(photo.id())
                    .<Part>map(print -> new Part.Picture(
                            print.jpeg(), print.width(), print.height(), caption, PHOTOS + "：" + photo.caption()))
                    .orElseGet(() -> new Part.Text(caption + "（照片文件已缺失）")));
        }
        return parts;
    }
}
