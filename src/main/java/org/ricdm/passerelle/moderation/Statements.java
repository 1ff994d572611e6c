package org.ricdm.passerelle.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions against oneself, with their reasons. */
@Service
@Transactional(readOnly = true)
public class Statements {

    /** Decisions on one page. */
    public static final int PAGE = 20;

    private final CurrentViewer current;
    private final DecisionRows decisions;
    private final DecisionTokens tokens;
    private final ModeratedObjects objects;
    private final StatementWords words;
    private final People people;
    private final Clock clock;

    Statements(
            CurrentViewer current,
            DecisionRows decisions,
            DecisionTokens tokens,
            ModeratedObjects objects,
            StatementWords words,
            People people,
            Clock clock) {
        this.current = current;
        this.decisions = decisions;
        this.tokens = tokens;
        this.objects = objects;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Decisions against the viewer, newest first, a page and one more when there are further ones.
     *
     * @param before only those with a lower id, null for the newest
     */
    @ForMembers
    public List<Statement> mine(@Nullable Long before) {
        var viewer = current.require();
        return decisions.against(viewer.memberId(), before, PAGE + 1).stream()
                .map(decision -> statement(decision, viewer.language(), viewer.zone()))
                .toList();
    }

    /**
     * One decision against the viewer.
     *
     * @throws NotOpen when there is none, or it concerns somebody else
     */
    @ForMembers
    public Statement read(long decisionId) {
        var viewer = current.require();
        return decisions
                .find(decisionId)
                .filter(decision -> decision.authorId() == viewer.memberId()
                        && decision.verdict().isAgainstTheAuthor())
                .map(decision -> statement(decision, viewer.language(), viewer.zone()))
                .orElseThrow(() -> new NotOpen("decision:" + decisionId));
    }

    /** The decision behind the link in a mail, in its author's language; empty when nobody made the link. */
    @OpenToAll("the token in the mail is the permission")
    public Optional<Statement> with(String token) {
        return tokens.find(token)
                .flatMap(decisions::find)
                .flatMap(decision -> people.recipient(decision.authorId())
                        .map(author -> statement(decision, author.language(), author.zone())));
    }

    private Statement statement(Decision decision, Language language, ZoneId zone) {
        return new Statement(
                decision.id(),
                decision.verdict(),
                language,
                decision.decidedAt(),
                words.reasons(decision, language, zone),
                words.remedy(decision, language, zone),
                objects.look(decision.object(), language).orElse(null),
                decision.mayBeAppealed(Instant.now(clock)),
                decision.appeal(),
                decision.outcome(),
                decision.outcomeFacts());
    }
}
