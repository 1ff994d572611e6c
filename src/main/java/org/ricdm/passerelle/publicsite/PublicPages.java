package org.ricdm.passerelle.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventLists;
import org.ricdm.passerelle.people.CentreMap;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.practice.papers.PublicPractices;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Home, the directory of centres and one centre, as visitors see them. {@link VisitorPages} leads here. */
@Controller
@RequestMapping(PublicAddress.INSIDE)
class PublicPages {

    /** Sheets on the home page. */
    private static final int PRACTICES = 3;

    private final Centres centres;
    private final Thesaurus thesaurus;
    private final EventLists events;
    private final PublicPractices practices;
    private final PublicHead head;

    PublicPages(Centres centres, Thesaurus thesaurus, EventLists events, PublicPractices practices, PublicHead head) {
        this.centres = centres;
        this.thesaurus = thesaurus;
        this.events = events;
        this.practices = practices;
        this.head = head;
    }

    @GetMapping("/home")
    String home(Model model, HttpServletRequest request, HttpServletResponse response) {
        head.open(model, request, response, head.say("site.home.description"));
        var all = centres.all();
        var cites = of(CentreKind.CITE, all);
        model.addAttribute("wide", true);
        model.addAttribute("next", events.next().orElse(null));
        model.addAttribute("practices", practices.some(PRACTICES));
        model.addAttribute("on", new SpokenDates(PublicHead.language()));
        model.addAttribute("map", new CentreMap(cites));
        model.addAttribute("cites", cites);
        model.addAttribute("associated", of(CentreKind.ASSOCIATED, all).size());
        model.addAttribute(
                "countries", all.stream().map(CentreSummary::country).distinct().count());
        model.addAttribute("country", new CountryNames(PublicHead.language()));
        return "site/home";
    }

    @GetMapping("/centres")
    String directory(Model model, HttpServletRequest request, HttpServletResponse response) {
        head.open(model, request, response, head.say("people.centres.lead"));
        var all = centres.all();
        model.addAttribute("wide", true);
        model.addAttribute("map", new CentreMap(of(CentreKind.CITE, all)));
        model.addAttribute("cites", of(CentreKind.CITE, all));
        model.addAttribute("associated", of(CentreKind.ASSOCIATED, all));
        model.addAttribute("partners", of(CentreKind.PARTNER, all));
        model.addAttribute("country", new CountryNames(PublicHead.language()));
        return "site/centres";
    }

    @GetMapping("/centres/{slug}")
    String centre(@PathVariable String slug, Model model, HttpServletRequest request, HttpServletResponse response) {
        var found = centres.bySlug(slug);
        if (found.isEmpty()) {
            return missing(response);
        }
        var centre = found.get();
        head.open(
                model,
                request,
                response,
                head.say(
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
                        .map(term -> term.name(PublicHead.language()))
                        .toList());
        model.addAttribute("website", website(centre.website()));
        model.addAttribute("country", new CountryNames(PublicHead.language()));
        return "site/centre";
    }

    @GetMapping("/missing")
    String missing(HttpServletResponse response) {
        return PublicHead.missing(response);
    }

    private static List<CentreSummary> of(CentreKind kind, List<CentreSummary> all) {
        return all.stream().filter(centre -> centre.kind() == kind).toList();
    }

    private static String website(@Nullable String address) {
        return address != null && address.matches("https?://.*") ? address : "";
    }

    /** Names of countries in the reader's language. */
    record CountryNames(Language language) {
        public String name(String code) {
            return Locale.of("", code).getDisplayCountry(language.locale());
        }
    }
}
