package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.Answers;
import org.ricdm.passerelle.event.form.AskedForm;
import org.springframework.stereotype.Component;

/** Reads whom somebody may bring, and whom they do. */
@Component
class CompanionReading {

    private final CompanionRows companions;
    private final Answers answers;

    CompanionReading(CompanionRows companions, Answers answers) {
        this.companions = companions;
        this.answers = answers;
    }

    /**
     * For that person. At most three statements more for who is signed up, none otherwise.
     *
     * @param asked what is asked at the event
     */
    OwnCompanions of(Standing standing, @Nullable SignUpRow mine, AskedForm asked, Language reader) {
        var offers = standing.all().stream()
                .filter(one -> one.companions().most() > 0 && standing.event().state() != EventState.CANCELLED)
                .map(one -> standing.offer(one, reader))
                .toList();
        var brought = mine == null ? List.<CompanionRows.Brought>of() : companions.of(mine.id());
        var form = answers.ofOthers(asked);
        var said = answers.of(brought.stream().map(one -> one.row().id()).toList());
        return new OwnCompanions(
                offers,
                brought.stream()
                        .map(one -> standing.companion(
                                one,
                                new AskedForm(
                                        form.questions(),
                                        said.getOrDefault(one.row().id(), Map.<Long, Answer>of()),
                                        reader),
                                reader))
                        .toList(),
                form);
    }

    /**
     * How it stands with the event for somebody.
     *
     * @param all its categories
     * @param cite the Cité whose quota counts for the person; null when there is none
     */
    record Standing(
            EventBrief event,
            SignUpRules rules,
            Limits limits,
            List<Category> all,
            @Nullable Long cite,
            Instant now) {

        private OwnCompanions.Offer offer(Category of, Language reader) {
            var as = of.ofCompanions(all);
            return new OwnCompanions.Offer(
                    Objects.requireNonNull(of.id()),
                    of.companions().most(),
                    SignUpPage.Choice.of(as, reader, event.language()),
                    SignUpWindow.of(as, rules, event, now) == SignUpWindow.OPEN,
                    event.mode().ways().stream()
                            .map(way -> SignUpOption.of(
                                    new Claim(way, Objects.requireNonNull(as.id()), cite, false), limits, rules))
                            .toList());
        }

        private OwnCompanions.Companion companion(CompanionRows.Brought one, AskedForm form, Language reader) {
            var row = one.row();
            return new OwnCompanions.Companion(
                    row.id(),
                    one.name(),
                    row.claim().categoryId(),
                    all.stream()
                            .filter(category ->
                                    Objects.equals(category.id(), row.claim().categoryId()))
                            .map(category ->
                                    category.in(reader, event.language()).name())
                            .findFirst()
                            .orElse(""),
                    row.state(),
                    one.position(),
                    row.state() == SignUpState.WAITING
                            ? limits.full(row.claim()).map(Limit::kind).orElse(null)
                            : null,
                    row.offeredUntil(),
                    row.state().isOpen()
                            && row.state() != SignUpState.CHECKED_IN
                            && event.state() != EventState.CANCELLED
                            && now.isBefore(rules.changesEnd(event).instant()),
                    form);
        }
    }
}
