package org.ricdm.passerelle.event.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.pdf.Paper;
import org.ricdm.passerelle.common.pdf.Press;
import org.ricdm.passerelle.common.table.TableFormat;
import org.ricdm.passerelle.common.web.PrivateFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives the report and the list of who was there as files, in the language of who asks. */
@Controller
class ReportDoor {

    private final Reports reports;
    private final Press press;
    private final CurrentViewer current;
    private final Words words;

    ReportDoor(Reports reports, Press press, CurrentViewer current, Words words) {
        this.reports = reports;
        this.press = press;
        this.current = current;
        this.words = words;
    }

    @GetMapping("/events/{slug}/manage/report.pdf")
    void pdf(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var report = asked(() -> reports.open(slug));
        var say = tables();
        PrivateFile.toKeep(response, MediaType.APPLICATION_PDF_VALUE, slug + "-report.pdf");
        press.print(
                new Paper(
                        "event/report",
                        say.reader(),
                        words.say(say.reader(), "report.file", report.event().title()),
                        words.say(
                                say.reader(),
                                "report.file.about",
                                report.event().title()),
                        Map.of(
                                "report", report,
                                "figures", say.headings(),
                                "tables", say.of(report),
                                "when", say.when(report.event()))),
                response.getOutputStream());
    }

    @GetMapping("/events/{slug}/manage/report.xlsx")
    void workbook(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var report = asked(() -> reports.open(slug));
        PrivateFile.toKeep(response, TableFormat.XLSX.contentType(), TableFormat.XLSX.fileName(slug + "-report"));
        TableFormat.sheets(tables().of(report).stream().map(ReportTable::sheet).toList(), response.getOutputStream());
    }

    @GetMapping("/events/{slug}/manage/attendance.{format:csv|xlsx}")
    void attendance(@PathVariable String slug, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        // Before the first byte: whoever may not have it gets none.
        var first = asked(() -> reports.attendance(slug, null));
        var say = tables();
        var kind = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        PrivateFile.toKeep(response, kind.contentType(), kind.fileName(slug + "-attendance"));
        kind.write(
                say.attendance(sink -> {
                    var people = first.people();
                    while (!people.isEmpty()) {
                        for (var one : people) {
                            sink.row(say.cells(one, first.event().zone()));
                        }
                        people = reports.attendance(slug, people.getLast().id()).people();
                    }
                }),
                response.getOutputStream());
    }

    private ReportTables tables() {
        return new ReportTables(words, current.require().language());
    }

    private static <T> T asked(Supplier<T> what) {
        try {
            return what.get();
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not there", e);
        }
    }
}
