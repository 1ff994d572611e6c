package org.ricdm.passerelle.practice.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** Changed by its curators alone, read by every member once it is published. */
@PortalTest
class WrongPersonAtCollectionsTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    Curating curating;

    @Autowired
    Curators curators;

    @Autowired
    CollectionPages pages;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.practice.collection");
    }

    @Override
    protected Set<String> forEveryMember() {
        return Set.of("Curating.begin", "CollectionPages.mine");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put(
                "CollectionPages.page",
                () -> listed(
                        practices.spark(fixture.member()),
                        id -> fixture.as.member(id, () -> pages.page(null)).stream()
                                .map(CollectionCover::id)
                                .toList()));
        tries.put("CollectionPages.with", this::with);
        tries.put("CollectionPages.open", () -> unpublished(pages::open));
        tries.put("CollectionPages.follow", () -> unpublished(pages::follow));
        tries.put("CollectionPages.unfollow", () -> unpublished(pages::unfollow));
        tries.put("Curating.beginWith", this::beginningWith);
        tries.put(
                "Curating.say",
                () -> changed((id, sheet) -> curating.say(
                        id, Language.EN, new CollectionText("Steps", ""), new CollectionText("Small steps", ""))));
        tries.put("Curating.add", () -> {
            var other = practices.spark(fixture.member());
            changed((id, sheet) -> curating.add(id, other, ""));
        });
        tries.put("Curating.explain", () -> changed((id, sheet) -> curating.explain(id, sheet, "Because.")));
        tries.put("Curating.move", () -> changed((id, sheet) -> curating.move(id, sheet, Curating.Way.UP)));
        tries.put("Curating.takeOut", () -> changed(curating::takeOut));
        tries.put("Curators.name", () -> {
            var other = fixture.member();
            changed((id, sheet) -> curators.name(id, other));
        });
        tries.put("Curators.leave", this::leaving);
        tries.put("Curating.publish", () -> changed((id, sheet) -> curating.publish(id)));
        tries.put("Curating.delete", () -> changed((id, sheet) -> curating.delete(id)));
        return tries;
    }

    private void beginningWith() {
        var author = fixture.member();
        var draft = practices.fullDraft(author);
        var spark = practices.spark(author);
        var curator = fixture.member();

        assertThatThrownBy(() -> fixture.as.member(curator, () -> curating.beginWith("Steps", Language.EN, draft, "")))
                .isInstanceOf(NotOpen.class);
        fixture.as.member(curator, () -> curating.beginWith("Steps", Language.EN, spark, ""));
    }

    private void listed(long sheet, LongFunction<List<Long>> list) {
        var curator = fixture.member();
        var id = begun(curator, sheet);

        assertThat(list.apply(fixture.member())).doesNotContain(id);
        assertThat(list.apply(curator)).contains(id);
    }

    private void with() {
        var sheet = practices.spark(fixture.member());
        listed(
                sheet,
                member -> fixture.as.member(member, () -> pages.with(sheet)).stream()
                        .map(CollectionCover::id)
                        .toList());
    }

    private void unpublished(LongConsumer act) {
        var curator = fixture.member();
        var id = begun(curator, practices.spark(fixture.member()));
        for (var wrong : new long[] {fixture.member(), fixture.member(Role.ADMINISTRATOR)}) {
            assertThatThrownBy(() -> fixture.as.member(wrong, () -> act.accept(id)))
                    .isInstanceOf(NotOpen.class);
        }

        fixture.as.member(curator, () -> act.accept(id));
    }

    private void leaving() {
        var curator = fixture.member();
        var second = fixture.member();
        var id = begun(curator, practices.spark(fixture.member()));
        fixture.as.member(curator, () -> curators.name(id, second));

        assertThatThrownBy(() -> fixture.as.member(fixture.member(), () -> curators.leave(id)))
                .isInstanceOf(NotOpen.class);
        fixture.as.member(second, () -> curators.leave(id));
    }

    private void changed(BiConsumer<Long, Long> act) {
        var author = fixture.member();
        var sheet = practices.spark(author);
        var curator = fixture.member();
        var id = begun(curator, sheet);
        fixture.as.member(curator, () -> curating.publish(id));
        for (var wrong : new long[] {fixture.member(), author, fixture.member(Role.ADMINISTRATOR)}) {
            assertThatThrownBy(() -> fixture.as.member(wrong, () -> act.accept(id, sheet)))
                    .isInstanceOf(NotOpen.class);
        }

        fixture.as.member(curator, () -> act.accept(id, sheet));
    }

    private long begun(long curator, long sheet) {
        return fixture.as.member(curator, () -> curating.beginWith("Steps", Language.EN, sheet, ""));
    }
}
