package org.ricdm.passerelle.common.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The faces papers are printed with: Liberation Sans, which has Latin with all accents, Greek and Cyrillic. They come with
 * the program, so a paper looks the same on every machine.
 */
public final class Typeface {

    public static final Typeface REGULAR = new Typeface("LiberationSans-Regular", 400);
    public static final Typeface BOLD = new Typeface("LiberationSans-Bold", 700);

    private final String file;
    private final int weight;
    private final CmapLookup glyphs;
    private final HorizontalMetricsTable widths;
    private final int unitsPerEm;

    private Typeface(String file, int weight) {
        this.file = "/liberation/" + file + ".ttf";
        this.weight = weight;
        try (var font = parsed()) {
            glyphs = font.getUnicodeCmapLookup();
            widths = font.getHorizontalMetrics();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide the words are set in that size, in the unit of the size. */
    public double widthOf(String words, double size) {
        var units = words.codePoints()
                .map(glyphs::getGlyphId)
                .map(widths::getAdvanceWidth)
                .sum();
        return size * units / unitsPerEm;
    }

    /** Whether there is a glyph for it. */
    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Weight as style sheets say it. */
    int weight() {
        return weight;
    }

    /**
     * The face, to be closed. Without its ligatures: they cost a quarter of the time of a paper, and what is measured
     * here knows none.
     */
    TrueTypeFont parsed() throws IOException {
        var bytes = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
        var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        font.setEnableGsub(false);
        return font;
    }
}
