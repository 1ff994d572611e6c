package org.ricdm.passerelle.signin.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.signin.ApplicationSummary;
import org.ricdm.passerelle.signin.Applications;

/** Applications that wait for the one who looks. */
@Route(AdmissionTabs.APPLICATIONS)
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR"})
class ApplicationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Applications applications;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    ApplicationsView(Applications applications, CurrentViewer current, Clock clock) {
        this.applications = applications;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    /** The list as it is now, below what there is to say about it. */
    private void show(Banner... said) {
        clear();
        header(new PageHeader(getTranslation("signin.applications.title"))
                .lead(getTranslation("signin.applications.lead")));
        main(AdmissionTabs.on(current.require(), AdmissionTabs.APPLICATIONS));
        main(said);
        var pending = applications.pending();
        if (pending.isEmpty()) {
            main(new EmptyState(getTranslation("signin.applications.empty")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        pending.forEach(application -> list.add(item(application)));
        main(list);
    }

    private ListItem item(ApplicationSummary application) {
        var head = new Div(
                new H2(application.name()),
                new TimeAgo(application.appliedAt(), current.require().zone(), getLocale(), Instant.now(clock)));
        head.addClassName("spread");
        var accept = Buttons.primary(getTranslation("signin.applications.accept"));
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> accept(application));
        var decline = Buttons.plain(getTranslation("signin.applications.decline"));
        decline.addClickListener(click -> askReason(application));
        var item = new ListItem(
                head,
                new Paragraph(application.centreName() + " · " + languages(application)),
                new Paragraph(new Anchor("mailto:" + application.email(), application.email())),
                new Paragraph(application.message()),
                Buttons.together(accept, decline));
        item.addClassName("waiting-person");
        return item;
    }

    private String languages(ApplicationSummary application) {
        return application.languages().stream()
                .map(language -> language.locale().getDisplayLanguage(getLocale()))
                .collect(Collectors.joining(", "));
    }

    private void accept(ApplicationSummary application) {
        try {
            var said = switch (applications.accept(application.id())) {
                case AS_NEW_MEMBER -> "signin.applications.accepted";
                case WAS_MEMBER_ALREADY -> "signin.applications.wasMember";
            };
            Toasts.done(getTranslation(said, application.name()));
            show();
        } catch (InvalidInput wrong) {
            show(Banner.error(Problems.words(wrong.problems().getFirst())));
        } catch (NotOpen gone) {
            decidedMeanwhile();
        }
    }

    private void decidedMeanwhile() {
        show(Banner.info(getTranslation("signin.applications.gone")));
    }

    private void askReason(ApplicationSummary application) {
        var dialog = new Dialog(getTranslation("signin.applications.declineTitle", application.name()));
        var reason = new TextArea(getTranslation("signin.applications.reason"));
        reason.setHelperText(getTranslation("signin.applications.reasonHelp"));
        reason.setWidthFull();
        var confirm = Buttons.primary(getTranslation("action.confirm"));
        confirm.addClickListener(click -> {
            try {
                applications.decline(application.id(), reason.getValue());
                dialog.close();
                show();
            } catch (InvalidInput e) {
                Problems.beside(reason, e.problems().getFirst());
                reason.focus();
            } catch (NotOpen gone) {
                dialog.close();
                decidedMeanwhile();
            }
        });
        dialog.add(reason);
        Dialogs.foot(dialog, confirm);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.applications.title") + " · Passerelle";
    }
}
