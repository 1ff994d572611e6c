package org.ricdm.passerelle.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.text.WebAddress;
import org.ricdm.passerelle.event.Partner.Logo;
import org.ricdm.passerelle.files.FileContent;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Rendition;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds an event together with its host. */
@Service
@Transactional
public class EventPartners {

    private final JdbcClient sql;
    private final EventAccess access;
    private final Centres centres;
    private final Files files;
    private final PictureIntake intake;
    private final ApplicationEventPublisher facts;

    EventPartners(
            JdbcClient sql,
            EventAccess access,
            Centres centres,
            Files files,
            PictureIntake intake,
            ApplicationEventPublisher facts) {
        this.sql = sql;
        this.access = access;
        this.centres = centres;
        this.files = files;
        this.intake = intake;
        this.facts = facts;
    }

    /**
     * The partners in their order, for organisers.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Partner> of(String slug) {
        return of(access.runs(slug, TeamPart.ORGANISER).id(), centres.all());
    }

    /** The partners of an event that was opened. */
    @InsideOnly("for the page of an event, which was asked for before")
    List<Partner> of(long eventId, List<CentreSummary> all) {
        Map<Long, CentreSummary> byId = all.stream().collect(Collectors.toMap(CentreSummary::id, Function.identity()));
        return sql.sql("select centre_id, name, url, logo_token, logo_width, logo_height from event_partner"
                        + " where event_id = :id order by position")
                .param("id", eventId)
                .query((row, n) -> {
                    var centre = row.getObject("centre_id", Long.class);
                    return centre == null
                            ? new Partner(row.getString("name"), row.getString("url"), null, logo(row))
                            : Partner.of(Objects.requireNonNull(byId.get(centre)))
                                    .with(logo(row));
                })
                .list();
    }

    /**
     * Names all partners anew, in that order.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     * @throws InvalidInput on {@code partner.0}, {@code partner.0.url}, {@code partner.0.logo} and so on, counted from 0;
     *     on {@code partners} when there are too many
     */
    @ForMembers
    public void name(long eventId, List<Partner> partners) {
        access.runs(eventId, TeamPart.ORGANISER);
        var checked = withLogos(eventId, checked(partners));
        sql.sql("delete from event_partner where event_id = :id")
                .param("id", eventId)
                .update();
        for (var position = 0; position < checked.size(); position++) {
            var partner = checked.get(position);
            var logo = partner.logo();
            sql.sql("insert into event_partner (event_id, position, centre_id, name, url, logo_token, logo_width,"
                            + " logo_height) values (:event, :position, :centre, :name, :url, :logo, :width, :height)")
                    .param("event", eventId)
                    .param("position", position)
                    .param(
                            "centre",
                            partner.centre() == null ? null : partner.centre().id())
                    .param("name", partner.centre() == null ? partner.name() : "")
                    .param("url", partner.centre() == null ? partner.url() : "")
                    .param("logo", logo == null ? null : logo.token())
                    .param("width", logo == null ? null : logo.width())
                    .param("height", logo == null ? null : logo.height())
                    .update();
        }
        facts.publishEvent(new ObjectChanged(EventAccess.EVENT, eventId));
    }

    /**
     * The bytes of a logo.
     *
     * @throws NotOpen when there is no such event, it is not open to who asks, or that is no logo of its partners
     */
    @OpenToAll("who sees an event sees the logos of its partners")
    @Transactional(readOnly = true)
    public FileContent logo(String slug, String token) {
        var event = access.seen(slug);
        if (!logos(event.id()).containsKey(token)) {
            throw new NotOpen("logo at event:" + event.id());
        }
        return files.content(token);
    }

    /** The same, each logo with its size and in the hands of the event; those that nobody has any more are let go. */
    private List<Partner> withLogos(long eventId, List<Partner> partners) {
        var before = logos(eventId);
        var refusals = new Refusals();
        var with = new ArrayList<Partner>();
        for (var place = 0; place < partners.size(); place++) {
            var partner = partners.get(place);
            var logo = partner.logo();
            var field = "partner." + place + ".logo";
            refusals.attempt(() -> with.add(logo == null ? partner : partner.with(kept(eventId, logo, before, field))));
        }
        refusals.check();
        files.detachAllExcept(
                PictureAccess.logos(eventId),
                with.stream()
                        .map(Partner::logo)
                        .flatMap(Stream::ofNullable)
                        .map(Logo::token)
                        .toList());
        return with;
    }

    private Logo kept(long eventId, Logo typed, Map<String, Logo> before, String field) {
        var known = before.get(typed.token());
        if (known != null) {
            return known;
        }
        var size = Objects.requireNonNull(
                intake.take(PictureAccess.logos(eventId), typed.token(), EnumSet.of(Rendition.MARK), field)
                        .get(Rendition.MARK));
        return new Logo(typed.token(), size.width(), size.height());
    }

    private Map<String, Logo> logos(long eventId) {
        return sql
                .sql("select logo_token, logo_width, logo_height from event_partner"
                        + " where event_id = :id and logo_token is not null")
                .param("id", eventId)
                .query((row, n) -> Objects.requireNonNull(logo(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Logo::token, Function.identity(), (one, same) -> one));
    }

    private static @Nullable Logo logo(ResultSet row) throws SQLException {
        var token = row.getString("logo_token");
        return token == null ? null : new Logo(token, row.getInt("logo_width"), row.getInt("logo_height"));
    }

    private static List<Partner> checked(List<Partner> partners) {
        var problems = new ArrayList<Problem>();
        var checked = new ArrayList<Partner>();
        if (partners.size() > Partner.MOST) {
            problems.add(new Problem("partners", "event.error.partners", List.of(Partner.MOST)));
        }
        for (var partner : partners) {
            var field = "partner." + checked.size();
            var name = PlainText.line(partner.name());
            var url = PlainText.line(partner.url());
            if (partner.centre() == null && !PlainText.isVisible(name)) {
                problems.add(new Problem(field, "event.error.partner", List.of()));
            } else if (name.length() > Partner.MAX_NAME) {
                problems.add(new Problem(field, "event.error.long", List.of(Partner.MAX_NAME)));
            }
            if (!url.isEmpty() && (!WebAddress.isOne(url) || url.length() > Partner.MAX_URL)) {
                problems.add(new Problem(field + ".url", "event.error.url", List.of()));
            }
            checked.add(new Partner(name, url, partner.centre(), partner.logo()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked;
    }
}
