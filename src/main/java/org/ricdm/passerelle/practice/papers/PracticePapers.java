package org.ricdm.passerelle.practice.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Service;
import org.springframework.util.DigestUtils;

/** Sheets on paper, for whoever reads them: tagged PDF with the mark of the network and the way back to the sheet. */
@Service
@OpenToAll("who reads a sheet may print it; visitors get what is for everybody")
public class PracticePapers {

    /** Sheets of one paper; a large one takes the press for half a minute. */
    public static final int MOST_SHEETS = 60;

    /** Counts up when the same sheet is printed differently. */
    private static final int EDITION = 1;

    private final SheetsOutside sheets;
    private final SheetPrinter printer;

    PracticePapers(SheetsOutside sheets, SheetPrinter printer) {
        this.sheets = sheets;
        this.printer = printer;
    }

    /**
     * The sheet for the press.
     *
     * @throws NotOpen when there is none or it is not for who asks
     */
    PaperOrder order(long id, PaperForm form, Language reader) {
        return new PaperOrder(sheets.of(id), form, reader);
    }

    /** Prints it into that; nothing is written when it goes wrong. */
    void print(PaperOrder order, OutputStream into) throws IOException {
        printer.print(order.sheet(), order.form(), order.reader(), into);
    }

    /**
     * Prints those of the sheets that are for who asks, in their order, behind a cover and a table of contents. Of more
     * than {@value #MOST_SHEETS} the first ones. Eight statements a sheet.
     *
     * @param reader whose language the labels are in
     * @throws NotOpen when none of them is for who asks; nothing is written then
     */
    public void pdf(List<Long> ids, PaperBook book, Language reader, OutputStream into) throws IOException {
        var open = sheets.of(ids.stream().distinct().limit(MOST_SHEETS).toList());
        if (open.isEmpty()) {
            throw new NotOpen("sheets");
        }
        printer.print(open, book, reader, into);
    }

    /** A sheet that may be printed for who asked. */
    record PaperOrder(SheetOutside sheet, PaperForm form, Language reader) {

        String fileName() {
            var path = sheet.path();
            return path.substring(path.lastIndexOf('/') + 1) + (form == PaperForm.ONE ? "-one-page" : "") + ".pdf";
        }

        /** The same for papers that say the same. */
        String tag() {
            var all = EDITION + form.key() + reader.code() + sheet.said();
            return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
        }
    }
}
