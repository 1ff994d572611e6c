package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.audit.AuditEntry;
import org.ricdm.passerelle.common.ui.AdministrationTabs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.moderation.AuditLog;
import org.ricdm.passerelle.moderation.AuditPage;

/** Who did what by right of an office. What is looked for stands in the address. */
@Route("admin/audit")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AuditLog log;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    AuditView(AuditLog log, CurrentViewer current, Clock clock) {
        this.log = log;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var query = event.getLocation().getQueryParameters();
        var by = query.getSingleParameter("by").orElse("");
        var action = query.getSingleParameter("action").orElse("");
        var object = query.getSingleParameter("object").orElse("");
        var before = query.getSingleParameter("before")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        var page = log.page(by, action, object, before);
        header(new PageHeader(getTranslation("moderation.audit")).lead(getTranslation("moderation.audit.lead")));
        main(new AdministrationTabs(current.require(), ModerationNavigation.AUDIT));
        main(search(by, action, object));
        main(page.entries().isEmpty() ? new EmptyState(getTranslation("moderation.audit.empty")) : list(page));
        main(new KeysetPager(
                before == null ? null : address(by, action, object, null),
                page.next() == null ? null : address(by, action, object, page.next())));
    }

    private Div search(String by, String action, String object) {
        var member = field("moderation.audit.by", "moderation.audit.byHelp", by);
        var act = field("moderation.audit.action", "moderation.audit.actionHelp", action);
        var about = field("moderation.audit.object", "moderation.audit.objectHelp", object);
        var find = Buttons.plain(getTranslation("nav.search"));
        find.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                ModerationNavigation.AUDIT.substring(1),
                QueryParameters.simple(parameters(member.getValue(), act.getValue(), about.getValue(), null)))));
        find.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        var line = new Div(member, act, about, find);
        line.addClassName("audit-search");
        return line;
    }

    private TextField field(String key, String help, String value) {
        var field = new TextField(getTranslation(key));
        field.setPlaceholder(getTranslation(help));
        field.setValue(value);
        return field;
    }

    private UnorderedList list(AuditPage page) {
        var list = new UnorderedList();
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        page.entries().forEach(entry -> list.add(item(entry, page)));
        return list;
    }

    private ListItem item(AuditEntry entry, AuditPage page) {
        var actor = entry.actorId();
        var card = actor == null ? null : page.people().get(actor);
        var who = new Span(card == null ? "Passerelle" : card.name());
        who.addClassName("row-title");
        var object = entry.object().toString();
        var about = page.people()
                .get(entry.object().kind().equals("member") ? entry.object().id() : 0L);
        var facts = new Div(
                new Anchor(address("", entry.action(), "", null), entry.action()),
                new Anchor(address("", "", object, null), about == null ? object : about.name()),
                new Span(entry.detail()));
        facts.addClassName("cluster");
        var head = new Div(who, new TimeAgo(entry.at(), current.require().zone(), getLocale(), Instant.now(clock)));
        head.addClassName("spread");
        var item = new ListItem(head, facts);
        item.addClassName("audit-entry");
        return item;
    }

    private static Map<String, String> parameters(String by, String action, String object, @Nullable Long before) {
        var parameters = new HashMap<String, String>();
        put(parameters, "by", by);
        put(parameters, "action", action);
        put(parameters, "object", object);
        put(parameters, "before", before == null ? "" : before.toString());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, value.strip());
        }
    }

    private static String address(String by, String action, String object, @Nullable Long before) {
        var query =
                QueryParameters.simple(parameters(by, action, object, before)).getQueryString();
        return ModerationNavigation.AUDIT + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("moderation.audit") + " · Passerelle";
    }
}
