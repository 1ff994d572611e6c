package org.ricdm.passerelle.moderation;

import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.common.web.SpokenWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link in the mail about a decision: read and answered without signing in. A GET, also by a scanner, changes nothing. */
@Controller
@RequestMapping("/decision/{token}")
class StatementPage {

    private final Statements statements;
    private final Appeals appeals;
    private final Words words;

    StatementPage(Statements statements, Appeals appeals, Words words) {
        this.statements = statements;
        this.appeals = appeals;
        this.words = words;
    }

    @GetMapping
    String read(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, model, response);
    }

    @PostMapping
    String appeal(
            @PathVariable String token,
            @RequestParam(name = "words", defaultValue = "") String said,
            Model model,
            HttpServletResponse response) {
        try {
            // Browsers send line breaks as two characters; a text that fits the field must fit here.
            appeals.appealWith(token, said.replace("\r\n", "\n"));
            model.addAttribute("sent", true);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", wrong.problems().getFirst());
            model.addAttribute("typed", said);
        } catch (NotOpen unknown) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return page(token, model, response);
    }

    private String page(String token, Model model, HttpServletResponse response) {
        var statement = statements.with(token).orElse(null);
        if (statement == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        // The language of the person the mail went to, whatever the browser speaks.
        var language = statement == null ? LanguageChoice.ofThisRequest() : statement.language();
        PrivatePage.keep(response);
        model.addAttribute("words", new SpokenWords(words, language));
        model.addAttribute("language", language.code());
        model.addAttribute("statement", statement);
        model.addAttribute("token", token);
        model.addAttribute("limit", Appeals.MAX_WORDS);
        return "moderation/statement";
    }
}
