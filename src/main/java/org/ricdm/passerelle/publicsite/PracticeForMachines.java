package org.ricdm.passerelle.publicsite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.papers.PaperAddress;
import org.ricdm.passerelle.practice.papers.SheetOutside;
import org.springframework.stereotype.Component;

/** A sheet of a practice in the words of schema.org, for search engines. */
@Component
class PracticeForMachines {

    private final PublicUrl url;

    PracticeForMachines(PublicUrl url) {
        this.url = url;
    }

    /** JSON-LD that can stand inside a script element. */
    String data(SheetOutside sheet) {
        var reading = sheet.reading();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Article");
        data.put("headline", sheet.title());
        data.put("description", reading.content().of(SheetField.PROMISE));
        data.put("inLanguage", reading.language().code());
        if (reading.publishedAt() != null) {
            data.put("datePublished", reading.publishedAt().toString());
        }
        if (reading.confirmedAt() != null) {
            data.put("dateModified", reading.confirmedAt().toString());
        }
        data.put(
                "author",
                reading.authors().stream().map(PracticeForMachines::person).toList());
        data.put("publisher", organization("Réseau international des Cités des métiers", url.of("/")));
        data.put(
                "sourceOrganization",
                organization(
                        reading.centre().name(),
                        url.of("/centres/" + reading.centre().slug())));
        data.put("image", List.of(image(sheet)));
        data.put("url", url.of(sheet.path()));
        return LinkedData.block(data);
    }

    private String image(SheetOutside sheet) {
        var picture = sheet.picture();
        return url.of(
                picture == null
                        ? "/passerelle/apple-touch-icon.png"
                        : PaperAddress.picture(sheet.id(), picture.token()));
    }

    private static Map<String, Object> person(PersonCard author) {
        return Map.of(
                "@type", "Person",
                "name", author.name(),
                "affiliation", Map.of("@type", "Organization", "name", author.centreName()));
    }

    private static Map<String, Object> organization(String name, String address) {
        return Map.of("@type", "Organization", "name", name, "url", address);
    }
}
