package org.ricdm.passerelle.common.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Answers with our face whatever face is asked for, instead of looking through the folders of the machine: that takes
 * seconds the first time, writes into somebody's home and makes papers differ from machine to machine.
 */
final class OwnFaces implements FontMapper {

    private final TrueTypeFont regular;

    OwnFaces() {
        try {
            regular = Typeface.REGULAR.parsed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor font) {
        return new FontMapping<>(regular, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor font) {
        return new FontMapping<>(regular, false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, @Nullable PDFontDescriptor font, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, regular, false);
    }
}
