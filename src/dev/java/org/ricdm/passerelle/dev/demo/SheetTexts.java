package org.ricdm.passerelle.dev.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.EvidenceLevel;
import org.ricdm.passerelle.practice.Maturity;
import org.ricdm.passerelle.practice.MoneyBand;
import org.ricdm.passerelle.practice.SheetKind;
import tools.jackson.core.type.TypeReference;

/** The sheets of practices of the demo data, and what others are drawn from, as they are written. */
final class SheetTexts {

    private static final List<String> FILES = List.of("practices-a", "practices-b");

    private SheetTexts() {}

    static List<SheetText> sheets() {
        var all = new ArrayList<SheetText>();
        for (var file : FILES) {
            all.addAll(DemoTexts.read(file, new TypeReference<List<SheetText>>() {}));
        }
        return all;
    }

    static Ideas ideas(Language language) {
        return DemoTexts.read("ideas-" + language.code(), new TypeReference<>() {});
    }

    /**
     * A sheet. Days are counted back from today.
     *
     * @param with keys of those who write it besides
     * @param topic key of the topic it is made out of
     * @param adapts key of the adoption it is made out of
     * @param published when members could read it as a spark
     * @param accepted when it got the label
     * @param terms by the key of the field
     * @param texts by the key of the field
     * @param rows by the key of the field, the cells in their order
     * @param kit files: key, name and licence
     */
    record SheetText(
            String key,
            Language language,
            String by,
            @Nullable List<String> with,
            @Nullable String topic,
            @Nullable String adapts,
            SheetKind kind,
            Depth depth,
            boolean everybody,
            int began,
            @Nullable Integer published,
            @Nullable Integer accepted,
            @Nullable Review review,
            @Nullable String picture,
            Map<String, List<String>> terms,
            Map<String, String> texts,
            @Nullable MoneyBand money,
            @Nullable Maturity maturity,
            @Nullable EvidenceLevel evidence,
            @Nullable String proof,
            @Nullable Map<String, List<List<String>>> rows,
            @Nullable List<List<String>> kit,
            @Nullable List<Change> changes) {

        List<String> others() {
            return with == null ? List.of() : with;
        }

        List<Change> changed() {
            return changes == null ? List.of() : changes;
        }
    }

    /** What reviewers have to do with a sheet of the plan; all others get the label without being reviewed here. */
    enum Review {
        /** Asked, and not begun. */
        WAITING,
        /** Read it again after a question. */
        SECOND_ROUND,
        /** Gave it the label. */
        GIVEN
    }

    /** What an author changed on a day, and whether readers read it. */
    record Change(int day, String by, boolean publish, Map<String, String> texts) {}

    /**
     * What sheets of one language are drawn from.
     *
     * @param risks each with its answer
     * @param indicators name, unit and source: a count, two shares in per cent, and the number of partners
     */
    record Ideas(
            List<Idea> ideas,
            List<String> roles,
            List<String> skills,
            List<String> tools,
            List<String> partners,
            List<String> failed,
            List<String> conditions,
            List<String> mayChange,
            List<String> mustStay,
            List<String> firstDays,
            List<List<String>> risks,
            List<List<String>> indicators,
            List<String> voices,
            List<String> milestones,
            List<String> durations,
            List<String> places) {}

    /** What a spark tells. */
    record Idea(
            String title,
            String promise,
            String need,
            String done,
            List<String> publics,
            List<String> services,
            List<String> themes) {}
}
