package org.ricdm.passerelle.practice.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.papers.SheetTold.Chapter;
import org.ricdm.passerelle.practice.papers.SheetTold.Fact;

/**
 * A sheet as a template of a paper sets it; what is empty is left out.
 *
 * @param id begins all ids of the sheet on the paper, so that several sheets stand on one
 * @param written code of the language of its authors
 * @param standing how it stands to the network: the label, or the state that it is in
 * @param chapters with links in full
 * @param lines who, since when, from where
 * @param address in full
 * @param qr the address as a picture
 */
record PrintedSheet(
        String id,
        String title,
        String promise,
        String written,
        @Nullable PrintedPicture picture,
        String pictureText,
        String standing,
        String retired,
        @Nullable Pointer replacedBy,
        List<Fact> facts,
        List<Chapter> chapters,
        List<Fact> lines,
        @Nullable Pointer original,
        String address,
        String qr) {

    /**
     * A picture, with its size in millimetres once it has its place.
     *
     * @param address that a template puts into {@code src}
     */
    record PrintedPicture(String address, double width, double height) {

        /** As large as it can be there, in its own shape. */
        public PrintedPicture within(double mostWidth, double mostHeight) {
            var scale = Math.min(mostWidth / width, mostHeight / height);
            return new PrintedPicture(address, Math.floor(width * scale), Math.floor(height * scale));
        }
    }

    /** A link in full. */
    record Pointer(String title, String address) {}
}
