package org.ricdm.passerelle.practice.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/** A paper as a reader's program opens it. */
final class PrintedPdf implements AutoCloseable {

    final byte[] bytes;
    private final PDDocument pdf;

    private PrintedPdf(byte[] bytes) throws IOException {
        this.bytes = bytes;
        pdf = Loader.loadPDF(bytes);
    }

    static PrintedPdf of(byte[] bytes) throws IOException {
        return new PrintedPdf(bytes);
    }

    static PrintedPdf of(Printing printing) throws IOException {
        var into = new ByteArrayOutputStream();
        printing.into(into);
        return new PrintedPdf(into.toByteArray());
    }

    PDDocument pdf() {
        return pdf;
    }

    int pages() {
        return pdf.getNumberOfPages();
    }

    /** All its words, with one space between them. */
    String text() throws IOException {
        return words(new PDFTextStripper());
    }

    /** Those of one page, from 1. */
    String text(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return words(stripper);
    }

    private String words(PDFTextStripper stripper) throws IOException {
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    /** The kinds of its parts, such as {@code H1}. */
    List<String> tags() {
        return parts().map(part -> part.getNameAsString(COSName.S)).distinct().toList();
    }

    /** How often there is a part of that kind. */
    long count(String tag) {
        return parts().filter(part -> tag.equals(part.getNameAsString(COSName.S)))
                .count();
    }

    /** The languages that parts of it say they are in. */
    List<String> languages() {
        return parts().map(part -> part.getString(COSName.LANG))
                .filter(code -> code != null && !code.isEmpty())
                .distinct()
                .toList();
    }

    /** Its bookmarks, those of the second level behind a dash. */
    List<String> bookmarks() {
        return Stream.of(pdf.getDocumentCatalog().getDocumentOutline())
                .flatMap(outline -> stream(outline.children()))
                .flatMap(first -> Stream.concat(
                        Stream.of(first.getTitle()), stream(first.children()).map(second -> "- " + second.getTitle())))
                .toList();
    }

    private static Stream<PDOutlineItem> stream(Iterable<PDOutlineItem> items) {
        var all = new java.util.ArrayList<PDOutlineItem>();
        items.forEach(all::add);
        return all.stream();
    }

    private Stream<COSDictionary> parts() {
        return pdf.getDocument().getObjectsByType(COSName.getPDFName("StructElem")).stream()
                .map(one -> (COSDictionary) one.getObject());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    /** What prints. */
    interface Printing {
        void into(ByteArrayOutputStream into) throws IOException;
    }
}
