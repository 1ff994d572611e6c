package org.ricdm.passerelle.forum.ui;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A test of the views of forums: opens topics in somebody's name, looks at posts and their menus. */
abstract class ForumScreen extends Screen {

    @Autowired
    protected Topics topics;

    @Autowired
    protected Posts posts;

    @Autowired
    protected Drafts drafts;

    protected TopicRef ask(long author, String forum, String title) {
        return begin(author, forum, TopicKind.QUESTION, title);
    }

    protected TopicRef begin(long author, String forum, TopicKind kind, String title) {
        return fixture.as.member(
                author, () -> topics.open(new NewTopic(forum, kind, title, "We wonder.", Language.EN)));
    }

    protected int answer(long author, TopicRef topic, String text) {
        return fixture.as.member(author, () -> posts.reply(topic.id(), text, Language.EN, null));
    }

    /** Posts of that author until there are so many. */
    protected void fill(long author, TopicRef topic, int last) {
        for (var number = answer(author, topic, "First of many"); number < last; ) {
            number = answer(author, topic, "Number " + (number + 1));
        }
    }

    protected static void openTopic(TopicRef topic) {
        open(address(topic));
    }

    protected static String address(TopicRef topic) {
        return ForumNavigation.topic(topic.id(), topic.slug()).substring(1);
    }

    /** Opens an address in a browser that answers once the page is on screen, and returns where that sends it, if so. */
    protected static Optional<String> openInTheBrowser(String address) {
        var ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(address), NavigationTrigger.UI_NAVIGATE);
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        var asked = ui.getInternals().dumpPendingJavaScriptInvocations();
        asked.stream()
                .filter(one -> one.getInvocation().getExpression().contains("return true"))
                .forEach(one -> one.complete(BooleanNode.TRUE));
        MockVaadin.clientRoundtrip(true);
        return asked.stream()
                .filter(one -> one.getInvocation().getExpression().contains("window.open"))
                .map(one -> String.valueOf(one.getInvocation().getParameters().getFirst()))
                .findFirst();
    }

    /** The title of each row of the list, from the top. */
    protected static List<String> rows() {
        return LocatorJ._find(Row.class).stream()
                .map(row -> LocatorJ._find(row, Anchor.class).getFirst().getText())
                .toList();
    }

    /** Clicks the pager's link: {@code prev} or {@code next}. */
    protected static void turn(String relation) {
        openInTheBrowser(LocatorJ._get(
                        Anchor.class,
                        it -> it.withPredicate(
                                link -> relation.equals(link.getElement().getAttribute("rel"))))
                .getHref()
                .substring(1));
    }

    /** The post of that number on the page. */
    protected static PostArticle post(int number) {
        return LocatorJ._get(PostArticle.class, it -> it.withId("post-" + number));
    }

    /** The numbers of the posts on the page, from the top. */
    protected static List<Integer> numbers() {
        return LocatorJ._find(PostArticle.class).stream()
                .map(article -> Integer.parseInt(article.getId().orElseThrow().substring("post-".length())))
                .toList();
    }

    /** What is offered below that post, and in its menu. */
    protected static List<String> offered(int number) {
        var offered = LocatorJ._find(post(number), Button.class).stream()
                .map(Button::getText)
                .collect(Collectors.toList());
        offered.addAll(items(menuOf(post(number))));
        return offered;
    }

    /** What the menu of the topic offers. */
    protected static List<String> offeredForTheTopic() {
        return items(menuOf(the(PageHeader.class)));
    }

    protected static void choose(int number, String words) {
        ContextMenuKt._clickItemWithCaption(menuOf(post(number)), words);
    }

    protected static void chooseForTheTopic(String words) {
        ContextMenuKt._clickItemWithCaption(menuOf(the(PageHeader.class)), words);
    }

    protected static void click(int number, String words) {
        LocatorJ._click(LocatorJ._get(post(number), Button.class, it -> it.withText(words)));
    }

    /** Quotes that post while this part of it is selected in the browser; nothing is selected when it is empty. */
    protected static void quote(int number, String selected) {
        click(number, "Quote");
        answerScripts("selectionIn", JsonNodeFactory.instance.stringNode(selected));
    }

    /** Answers what the page asked the browser by a script that holds those words. */
    protected static void answerScripts(String words, JsonNode answer) {
        var ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(one -> one.getInvocation().getExpression().contains(words))
                .forEach(one -> one.complete(answer));
        MockVaadin.clientRoundtrip(true);
    }

    protected static void click(Component inside, String words) {
        LocatorJ._click(LocatorJ._get(inside, Button.class, it -> it.withText(words)));
    }

    /** Where the one text of the page, or of the dialog, is written. */
    protected static TextArea text(Component inside) {
        return LocatorJ._get(inside, TextArea.class);
    }

    /** All words on the screen with those of the posts. */
    protected static String page() {
        return words(UI.getCurrent());
    }

    /** All words inside a part of the screen. */
    protected static String words(Component inside) {
        return LocatorJ._find(inside, Component.class).stream()
                .map(ForumScreen::said)
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The text of posts is HTML that was made safe; it counts as words here. */
    protected static String said(Component component) {
        var html = component.getElement().getProperty("innerHTML");
        return component.getElement().getText() + (html == null ? "" : html);
    }

    /** The menu that opens on a click at a button of that part; only then it is on the page. */
    private static List<String> items(@Nullable ContextMenu menu) {
        return menu == null
                ? List.of()
                : menu.getItems().stream().map(MenuItem::getText).toList();
    }
}
