package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.letters.Letters;
import org.ricdm.passerelle.event.letters.OpenLetter;
import org.ricdm.passerelle.event.signup.Readership;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** One letter: a draft is kept as one writes, looked at with the eyes of its readers, tried and sent; then it is read. */
@Route("events/:slug/manage/letters/:letter([0-9]{1,18})")
@PermitAll
class LetterView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Letters letters;
    private final transient CurrentViewer current;
    private final transient Markdown markdown;
    private final Div previews = new Div();
    private final Button look = Buttons.plain(getTranslation("letters.preview"));
    private final Button test = Buttons.plain(getTranslation("letters.test"));
    private final Button send = Buttons.primary(getTranslation("letters.send"));
    private final StickyActions actions = new StickyActions(send, look, test);
    private @Nullable LetterForm form;
    private transient Readership readership = new Readership(List.of());
    private String slug = "";
    private long id;
    private int version;

    LetterView(Letters letters, CurrentViewer current, Markdown markdown) {
        this.letters = letters;
        this.current = current;
        this.markdown = markdown;
        previews.getElement().setAttribute("tabindex", "-1");
        look.addClickListener(click -> whenKept(this::preview));
        test.addClickListener(click -> whenKept(() -> {
            letters.test(slug, id);
            Toasts.done(getTranslation("letters.test.done"));
        }));
        send.addClickListener(click -> whenKept(this::ask));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        id = event.getRouteParameters().getLong("letter").orElseThrow(() -> new NotOpen("letter"));
        show(letters.find(slug, id));
    }

    private void show(OpenLetter open) {
        clear();
        narrow();
        version = open.letter().version();
        var head = new PageHeader(title(open))
                .breadcrumbs(EventNavigation.wayFromDesk(this, open.choices().event())
                        .to(getTranslation("letters.desk"), LettersNavigation.letters(slug)));
        header(head);
        if (open.letter().isSent()) {
            form = null;
            head.action(again());
            main(new SentLetter(open, current.require(), markdown));
            return;
        }
        head.lead(getTranslation("letters.form.lead"));
        head.menu().addItem(getTranslation("letters.discard"), click -> discard());
        var fields = new LetterForm(open.choices(), current.require().language());
        form = fields;
        readership = open.readership();
        fields.show(open.letter().entry(), readership);
        fields.whenChanged(this::keep);
        previews.removeAll();
        main(fields, previews, actions);
    }

    private String title(OpenLetter open) {
        return getTranslation(open.letter().isSent() ? "letters.sent" : "letters.new");
    }

    /** As one types. Returns whether it is kept. */
    private boolean keep() {
        var fields = Objects.requireNonNull(form);
        fields.accept();
        previews.removeAll();
        try {
            var kept = letters.keep(slug, id, version, fields.typed());
            version = kept.version();
            readership = kept.readership();
            fields.count(readership);
            actions.saved();
            return true;
        } catch (InvalidInput refused) {
            fields.refuse(refused);
            actions.notSaved();
            return false;
        }
    }

    /** What is shown, tried and sent is what is kept. */
    private void whenKept(Runnable work) {
        var fields = Objects.requireNonNull(form);
        if (!keep()) {
            return;
        }
        try {
            work.run();
        } catch (InvalidInput refused) {
            fields.refuse(refused);
        }
    }

    private void preview() {
        var shown = letters.previews(slug, id);
        if (shown.isEmpty()) {
            throw InvalidInput.of("people", "letters.error.nobody");
        }
        var cards = new Div();
        cards.addClassName("stack");
        shown.forEach(one -> cards.add(new LetterPreview(one)));
        previews.add(new PageSection(getTranslation("letters.preview.title"), cards));
        previews.scrollIntoView();
        previews.getElement().callJsFunction("focus");
    }

    private void ask() {
        // Whatever is wrong is said before the question.
        letters.previews(slug, id);
        var said = readership.people();
        if (said == 0) {
            throw InvalidInput.of("people", "letters.error.nobody");
        }
        var missed = readership.missed().entrySet().stream()
                .map(one -> getTranslation(
                        "letters.count.missed",
                        one.getValue(),
                        getTranslation(one.getKey().wordKey())))
                .collect(Collectors.joining(" "));
        Confirmation.ask(
                getTranslation("letters.send.ask", said),
                getTranslation("letters.count.kinds", said - readership.guests(), readership.guests())
                        + (missed.isEmpty() ? "" : " " + missed)
                        + " " + getTranslation("letters.send.help"),
                () -> send(said));
    }

    private void send(int said) {
        try {
            var people = letters.send(slug, id, version, said);
            Toasts.done(getTranslation("letters.send.done", people));
            // Anew, so that whoever sent it is at the top of what was sent.
            UI.getCurrent().navigate(LettersNavigation.letter(slug, id).substring(1));
        } catch (InvalidInput refused) {
            var fields = Objects.requireNonNull(form);
            keep();
            fields.refuse(refused);
        }
    }

    private void discard() {
        Confirmation.askSternly(getTranslation("letters.discard.ask"), getTranslation("letters.discard.help"), () -> {
            letters.discard(slug, id);
            UI.getCurrent().navigate(LettersNavigation.letters(slug).substring(1));
        });
    }

    private Button again() {
        var again = Buttons.plain(getTranslation("letters.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> UI.getCurrent()
                .navigate(
                        LettersNavigation.letter(slug, letters.again(slug, id)).substring(1)));
        return again;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letters.desk") + " · Passerelle";
    }
}
