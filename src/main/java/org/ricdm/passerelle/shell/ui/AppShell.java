package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** What every page of the application loads. */
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("passerelle/app.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("/passerelle/favicon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addLink("/passerelle/favicon-32.png", Map.of("rel", "icon", "type", "image/png", "sizes", "32x32"));
        settings.addLink("apple-touch-icon", "/passerelle/apple-touch-icon.png");
    }
}
