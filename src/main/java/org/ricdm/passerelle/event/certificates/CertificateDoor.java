package org.ricdm.passerelle.event.certificates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PrivateFile;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives people their certificate as PDF, and shows anybody what the one with a code certifies. */
@Controller
class CertificateDoor {

    /** Below the page of the event, or below a guest's own. */
    static final String FILE = "/certificate.pdf";

    private final Certificates certificates;
    private final CertificatePrinter printer;
    private final Attempts attempts;
    private final Words words;

    CertificateDoor(Certificates certificates, CertificatePrinter printer, Attempts attempts, Words words) {
        this.certificates = certificates;
        this.printer = printer;
        this.attempts = attempts;
        this.words = words;
    }

    @GetMapping("/events/{slug}" + FILE)
    @Nullable
    String mine(@PathVariable String slug, Model model, HttpServletResponse response) throws IOException {
        return give(slug, EventBrief.path(slug) + "/mine", () -> certificates.mine(slug), model, response);
    }

    @GetMapping("/events/{slug}/guest/{token}" + FILE)
    @Nullable
    String ofGuest(@PathVariable String slug, @PathVariable String token, Model model, HttpServletResponse response)
            throws IOException {
        return give(slug, GuestSignUps.path(slug, token), () -> certificates.ofGuest(slug, token), model, response);
    }

    /** Writes the file; a page that says why there is none otherwise. */
    private @Nullable String give(
            String slug, String back, Supplier<CertificateFile> ask, Model model, HttpServletResponse response)
            throws IOException {
        PrivatePage.keep(response);
        CertificateFile file;
        try {
            file = ask.get();
        } catch (NotOpen e) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "site/missing";
        } catch (InvalidInput none) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("why", none.problems().getFirst().messageKey());
            model.addAttribute("back", back);
            return "event/certificate-none";
        }
        PrivateFile.toKeep(response, MediaType.APPLICATION_PDF_VALUE, slug + "-certificate.pdf");
        printer.print(file, response.getOutputStream());
        return null;
    }

    @GetMapping("/certificates/{code}")
    String check(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        PrivatePage.keep(response);
        response.setHeader("X-Robots-Tag", "noindex");
        if (!attempts.allow(Attempts.Kind.CERTIFICATE_FROM_ADDRESS, Attempts.network(request.getRemoteAddr()))) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("why", "signin.error.tooMany");
            return "event/certificate-check";
        }
        var found = certificates.check(code).orElse(null);
        if (found == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("why", "certificate.unknown.text");
            return "event/certificate-check";
        }
        var reader = LanguageChoice.ofThisRequest();
        model.addAttribute("certificate", found);
        model.addAttribute("facts", CertificateWords.of(found, words, reader));
        model.addAttribute("issued", EventDates.date(found.issuedOn(), reader));
        return "event/certificate-check";
    }
}
