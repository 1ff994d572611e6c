package org.ricdm.passerelle;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A test of views, without a browser: sign somebody in, open an address, look and click. */
@PortalTest
public abstract class Screen {

    private static final Routes ROUTES = discover();

    protected static final JsonNode CLICK =
            JsonNodeFactory.instance.objectNode().set("event.detail", JsonNodeFactory.instance.objectNode());

    @Autowired
    protected Fixture fixture;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    @BeforeEach
    void openNothing() {
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Once for all tests. Our views are package-private, which the library's own discovery does not see. */
    private static Routes discover() {
        return new Routes(
                classes(new AnnotationTypeFilter(Route.class), new AnnotationTypeFilter(Layout.class)),
                classes(new AssignableTypeFilter(HasErrorParameter.class)),
                true);
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> classes(TypeFilter... wanted) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        for (var filter : wanted) {
            scanner.addIncludeFilter(filter);
        }
        return scanner.findCandidateComponents("org.ricdm.passerelle").stream()
                .map(found -> (Class<? extends T>)
                        ClassUtils.resolveClassName(found.getBeanClassName(), Screen.class.getClassLoader()))
                .collect(Collectors.toSet());
    }

    /** A fresh browser of that member; replaces the one before. Opens the home page. */
    protected void signIn(long memberId) {
        MockVaadin.tearDown();
        become(memberId);
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            request.setUserPrincipalInt(authentication);
            request.setUserInRole((principal, role) -> authentication != null
                    && authentication.getAuthorities().stream()
                            .anyMatch(a -> role.equals(a.getAuthority()) || ("ROLE_" + role).equals(a.getAuthority())));
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        open("");
    }

    /** The same browser with the member's rights read again, as each request does. */
    protected void become(long memberId) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                new ViewerAuthentication(people.viewer(memberId).orElseThrow())));
    }

    /** Goes to an address, such as {@code members/lea?after=x}. */
    protected static void open(String address) {
        // Not through UI.navigate, which refuses unknown addresses before the error pages see them.
        var ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(address), NavigationTrigger.UI_NAVIGATE);
        MockVaadin.clientRoundtrip(true);
    }

    /** The one heading of the page. */
    protected static String heading() {
        return LocatorJ._get(H1.class).getText();
    }

    /** All words on the screen, in the order of the document. */
    protected static String words() {
        return LocatorJ._find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The one component of that type. */
    protected static <T extends Component> T the(Class<T> type) {
        return LocatorJ._get(type);
    }

    /** The menu behind the button in that part of the page, opened; null when it has none. */
    protected static @Nullable ContextMenu menuOf(Component part) {
        return LocatorJ._find(part, NativeButton.class).stream()
                .filter(button -> "menu".equals(button.getElement().getAttribute("aria-haspopup")))
                .peek(button -> BasicUtilsKt._fireDomEvent(button, "vaadin-context-menu-before-open", CLICK))
                .flatMap(button ->
                        LocatorJ._find(ContextMenu.class).stream().filter(menu -> button.equals(menu.getTarget())))
                .findFirst()
                .orElse(null);
    }
}
