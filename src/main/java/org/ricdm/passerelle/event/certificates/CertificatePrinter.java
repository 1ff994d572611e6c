package org.ricdm.passerelle.event.certificates;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.pdf.FittedLines;
import org.ricdm.passerelle.common.pdf.InlinePicture;
import org.ricdm.passerelle.common.pdf.Paper;
import org.ricdm.passerelle.common.pdf.Press;
import org.ricdm.passerelle.common.pdf.QrCode;
import org.ricdm.passerelle.common.pdf.Typeface;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventDates;
import org.springframework.stereotype.Component;

/** Sets a certificate on one page and prints it. */
@Component
class CertificatePrinter {

    /** What lies between the margins, in points. */
    private static final double WIDTH = 476;

    private static final FittedLines.Room NAME = new FittedLines.Room(Typeface.BOLD, WIDTH, 30, 20, 22);
    private static final FittedLines.Room EVENT = new FittedLines.Room(Typeface.BOLD, WIDTH, 18, 14, 16);

    private final Press press;
    private final Words words;
    private final PublicUrl url;

    CertificatePrinter(Press press, Words words, PublicUrl url) {
        this.press = press;
        this.words = words;
        this.url = url;
    }

    /** Prints it into that; nothing is written when it goes wrong. */
    void print(CertificateFile file, OutputStream into) throws IOException {
        var certificate = file.certificate();
        var facts = certificate.facts();
        var language = facts.language();
        var said = CertificateWords.of(certificate, words, language);
        var address = url.of(certificate.path());
        var data = new HashMap<String, Object>();
        data.put("said", said);
        data.put("facts", facts);
        data.put("name", NAME.fit(facts.person()));
        data.put("event", EVENT.fit(facts.event()));
        data.put("size", SessionTable.size(said.lines()));
        data.put("days", said.days().stream().collect(Collectors.joining(", ")));
        data.put("number", String.format(Locale.ROOT, "%06d", certificate.number()));
        data.put("issued", date(certificate.issuedOn(), file));
        data.put("until", date(file.until(), file));
        data.put("address", address);
        data.put("qr", QrCode.of(address));
        data.put("mark", InlinePicture.MARK);
        press.print(
                new Paper(
                        "event/certificate",
                        language,
                        words.say(language, "event.certificate") + " · " + facts.event(),
                        words.say(language, "certificate.about", facts.person(), facts.event()),
                        data),
                into);
    }

    private static String date(@Nullable LocalDate day, CertificateFile file) {
        return day == null
                ? ""
                : EventDates.date(day, file.certificate().facts().language());
    }
}
