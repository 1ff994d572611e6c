package org.ricdm.passerelle.practice.papers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.web.PrivateFile;
import org.ricdm.passerelle.practice.papers.PracticePapers.PaperOrder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives sheets out as PDF. Permission is asked at each request, also of one that only asks whether its copy is still good.
 * What a member gets stays in no cache; what a visitor gets is the same for all of them.
 */
@Controller
class PaperDoor {

    private final PracticePapers papers;
    private final PaperCopies copies;
    private final Attempts attempts;
    private final CurrentViewer current;

    PaperDoor(PracticePapers papers, PaperCopies copies, Attempts attempts, CurrentViewer current) {
        this.papers = papers;
        this.copies = copies;
        this.attempts = attempts;
        this.current = current;
    }

    @GetMapping("/practices/{id:[0-9]{1,18}}/sheet.pdf")
    void pdf(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var order = asked(id, PaperForm.of(form), reader(lang));
        if (current.find().isPresent()) {
            var printed = printed(order);
            PrivateFile.toShow(response, MediaType.APPLICATION_PDF_VALUE, order.fileName());
            response.getOutputStream().write(printed);
        } else {
            forVisitor(order, request, response);
        }
    }

    private void forVisitor(PaperOrder order, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        if (new ServletWebRequest(request, response).checkNotModified("\"" + order.tag() + "\"")) {
            return;
        }
        var ready = copies.find(order.tag());
        if (ready.isEmpty()
                && !attempts.allow(Attempts.Kind.PAPER_FROM_ADDRESS, Attempts.network(request.getRemoteAddr()))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var paper = ready.isPresent() ? ready.get() : printed(order);
        copies.keep(order.tag(), paper);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(order.fileName()).build().toString());
        response.setContentLength(paper.length);
        response.getOutputStream().write(paper);
    }

    private byte[] printed(PaperOrder order) throws IOException {
        var into = new ByteArrayOutputStream();
        papers.print(order, into);
        return into.toByteArray();
    }

    private PaperOrder asked(long id, PaperForm form, Language reader) {
        try {
            return papers.order(id, form, reader);
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not there", e);
        }
    }

    private static Language reader(@Nullable String lang) {
        return LanguageChoice.typed(lang).orElseGet(LanguageChoice::ofThisRequest);
    }
}
