package org.ricdm.passerelle.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.text.WebAddress;
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
    private final ApplicationEventPublisher facts;

    EventPartners(JdbcClient sql, EventAccess access, Centres centres, ApplicationEventPublisher facts) {
        this.sql = sql;
        this.access = access;
        this.centres = centres;
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
        return sql.sql("select centre_id, name, url from event_partner where event_id = :id order by position")
                .param("id", eventId)
                .query((row, n) -> {
                    var centre = row.getObject("centre_id", Long.class);
                    return centre == null
                            ? new Partner(row.getString("name"), row.getString("url"), null)
                            : Partner.of(Objects.requireNonNull(byId.get(centre)));
                })
                .list();
    }

    /**
     * Names all partners anew, in that order.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     * @throws InvalidInput on {@code partner.0} and so on, counted from 0; on {@code partners} when there are too many
     */
    @ForMembers
    public void name(long eventId, List<Partner> partners) {
        access.runs(eventId, TeamPart.ORGANISER);
        var checked = checked(partners);
        sql.sql("delete from event_partner where event_id = :id")
                .param("id", eventId)
                .update();
        for (var position = 0; position < checked.size(); position++) {
            var partner = checked.get(position);
            sql.sql("insert into event_partner (event_id, position, centre_id, name, url)"
                            + " values (:event, :position, :centre, :name, :url)")
                    .param("event", eventId)
                    .param("position", position)
                    .param(
                            "centre",
                            partner.centre() == null ? null : partner.centre().id())
                    .param("name", partner.centre() == null ? partner.name() : "")
                    .param("url", partner.centre() == null ? partner.url() : "")
                    .update();
        }
        facts.publishEvent(new ObjectChanged(EventAccess.EVENT, eventId));
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
            checked.add(new Partner(name, url, partner.centre()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked;
    }
}
