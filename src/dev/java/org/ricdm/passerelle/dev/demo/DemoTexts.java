package org.ricdm.passerelle.dev.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.event.EventKind;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventText;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.people.Label;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the demo data, as they are written. */
final class DemoTexts {

    private static final List<String> TOPIC_FILES = List.of("topics-a", "topics-b", "topics-c");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DemoTexts() {}

    static List<CentreText> centres() {
        return read("centres", new TypeReference<>() {});
    }

    static PeopleTexts people() {
        return read("people", new TypeReference<>() {});
    }

    static List<ForumText> forums() {
        return read("forums", new TypeReference<>() {});
    }

    static List<TopicText> topics() {
        var all = new ArrayList<TopicText>();
        for (var file : TOPIC_FILES) {
            all.addAll(read(file, new TypeReference<List<TopicText>>() {}));
        }
        return all;
    }

    static List<EventInWords> events() {
        return read("events", new TypeReference<>() {});
    }

    static AdoptionTexts adoptions() {
        return read("adoptions", new TypeReference<>() {});
    }

    static List<DemoLanguages.TranslationText> translations() {
        return read("translations", new TypeReference<>() {});
    }

    static List<DemoLanguages.CollectionInWords> collections() {
        return read("collections", new TypeReference<>() {});
    }

    static DemoReviews.ReviewTexts reviews() {
        return read("reviews", new TypeReference<>() {});
    }

    static Openings openings(Language language) {
        return read("openings-" + language.code(), new TypeReference<>() {});
    }

    static <T> T read(String name, TypeReference<T> type) {
        try (var in = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param since a year, or days before today when negative */
    record CentreText(
            String slug,
            String name,
            CentreKind kind,
            @Nullable Label label,
            @Nullable String parent,
            String city,
            String country,
            String address,
            double latitude,
            double longitude,
            String zone,
            List<Language> languages,
            String about,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String website,
            @Nullable Integer since,
            @Nullable Integer accreditedInDays,
            Set<String> services) {}

    /**
     * An event of the plan.
     *
     * @param day its first day, counted from today; a Spring School begins on the Wednesday nearest to it
     * @param announced how many days ago
     * @param others partners outside the network: {@code name (address)}
     */
    record EventInWords(
            String key,
            String slug,
            EventKind kind,
            Audience audience,
            EventMode mode,
            Language language,
            int day,
            int days,
            String from,
            String to,
            String zone,
            int announced,
            @Nullable String host,
            List<String> partners,
            List<String> others,
            EventEntry.Place place,
            Map<Language, EventText> texts) {}

    record PeopleTexts(
            List<PersonText> named,
            Map<String, Names> names,
            Map<Language, List<String>> jobs,
            Map<Language, List<String>> abouts,
            List<ApplicationText> applications) {}

    record Names(List<String> given, List<String> family) {}

    /**
     * @param joined days before today
     * @param suspended why, for somebody who is
     * @param successor key of who took over from somebody who left
     */
    record PersonText(
            String key,
            String email,
            String given,
            String family,
            String centre,
            Language language,
            List<Language> understands,
            @Nullable List<Role> roles,
            String job,
            String about,
            @Nullable List<String> canHelpWith,
            @Nullable List<String> lookingFor,
            double joined,
            @Nullable String suspended,
            boolean left,
            @Nullable String successor) {}

    /** @param reason why it was declined, null while it waits */
    record ApplicationText(
            String given,
            String family,
            String email,
            String centre,
            Language language,
            List<Language> languages,
            String message,
            @Nullable String reason) {}

    record ForumText(
            String slug,
            String colour,
            String icon,
            Circle readers,
            Circle writers,
            @Nullable Level standard,
            Map<Language, NameText> texts) {}

    record NameText(String name, String purpose) {}

    /**
     * @param started days before today
     * @param tags keys of terms, or words
     */
    record TopicText(
            String key,
            String forum,
            TopicKind kind,
            Language language,
            String title,
            double started,
            @Nullable Integer accepted,
            @Nullable String closed,
            @Nullable List<String> tags,
            List<PostText> posts) {

        List<String> tagged() {
            return tags == null ? List.of() : tags;
        }
    }

    /** @param after hours since the post before */
    record PostText(
            String by,
            double after,
            Language language,
            @Nullable Integer replyTo,
            String text) {}

    record Openings(List<Opening> openings, List<String> replies) {}

    record Opening(String forum, TopicKind kind, String title, String text, List<String> replies) {}
}
