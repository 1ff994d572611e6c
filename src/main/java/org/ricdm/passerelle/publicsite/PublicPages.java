package org.ricdm.passerelle.publicsite;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PageMeta;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Home, the directory of centres and one centre, as visitors see them. {@link VisitorPages} leads here. */
@Controller
@RequestMapping(PublicAddress.INSIDE)
class PublicPages {

    private final Centres centres;
    private final Thesaurus thesaurus;
    private final Words words;
    private final PublicUrl url;

    PublicPages(Centres centres, Thesaurus thesaurus, Words words, PublicUrl url) {
        this.centres = centres;
        this.thesaurus = thesaurus;
        this.words = words;
        this.url = url;
    }

    @GetMapping("/home")
    String home(Model model, HttpServletRequest request, HttpServletResponse response) {
        open(model, request, response, say("site.home.description"));
        var all = centres.all();
        var cites = of(CentreKind.CITE, all);
        model.addAttribute("wide", true);
        model.addAttribute("map", new CentreMap(cites));
        model.addAttribute("cites", cites);
        model.addAttribute("associated", of(CentreKind.ASSOCIATED, all).size());
        model.addAttribute(
                "countries", all.stream().map(CentreSummary::country).distinct().count());
        model.addAttribute("country", new CountryNames(language()));
        return "site/home";
    }

    @GetMapping("/centres")
    String directory(Model model, HttpServletRequest request, HttpServletResponse response) {
        open(model, request, response, say("people.centres.lead"));
        var all = centres.all();
        model.addAttribute("wide", true);
        model.addAttribute("map", new CentreMap(of(CentreKind.CITE, all)));
        model.addAttribute("cites", of(CentreKind.CITE, all));
        model.addAttribute("associated", of(CentreKind.ASSOCIATED, all));
        model.addAttribute("partners", of(CentreKind.PARTNER, all));
        model.addAttribute("country", new CountryNames(language()));
        return "site/centres";
    }

    @GetMapping("/centres/{slug}")
    String centre(@PathVariable String slug, Model model, HttpServletRequest request, HttpServletResponse response) {
        var found = centres.bySlug(slug);
        if (found.isEmpty()) {
            return missing(response);
        }
        var centre = found.get();
        open(
                model,
                request,
                response,
                say(
                        "site.centre.description",
                        centre.summary().name(),
                        centre.summary().city()));
        model.addAttribute("wide", true);
        model.addAttribute("centre", centre);
        model.addAttribute(
                "about", centre.about().lines().filter(line -> !line.isBlank()).toList());
        model.addAttribute(
                "services",
                centre.services().stream()
                        .flatMap(key -> thesaurus.term(key).stream())
                        .map(term -> term.name(language()))
                        .toList());
        model.addAttribute("website", website(centre.website()));
        model.addAttribute("country", new CountryNames(language()));
        return "site/centre";
    }

    @GetMapping("/missing")
    String missing(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Cache-Control", "no-store");
        return "site/missing";
    }

    private void open(Model model, HttpServletRequest request, HttpServletResponse response, String description) {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Language, Cookie");
        var path = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        var address = url.of(path);
        var languages = new ArrayList<PageMeta.InLanguage>();
        for (var language : Language.OF_THE_INTERFACE) {
            languages.add(new PageMeta.InLanguage(language.code(), address + "?lang=" + language.code()));
        }
        languages.add(new PageMeta.InLanguage("x-default", address));
        var canonical = request.getParameter("lang") == null
                ? address
                : address + "?lang=" + language().code();
        model.addAttribute(
                "meta", new PageMeta(description, canonical, languages, url.of("/passerelle/apple-touch-icon.png")));
    }

    private static List<CentreSummary> of(CentreKind kind, List<CentreSummary> all) {
        return all.stream().filter(centre -> centre.kind() == kind).toList();
    }

    private static String website(@Nullable String address) {
        return address != null && address.matches("https?://.*") ? address : "";
    }

    private String say(String key, Object... arguments) {
        return words.say(language(), key, arguments);
    }

    private static Language language() {
        return Language.ofInterface(LocaleContextHolder.getLocale());
    }

    /** Names of countries in the reader's language. */
    record CountryNames(Language language) {
        public String name(String code) {
            return Locale.of("", code).getDisplayCountry(language.locale());
        }
    }
}
