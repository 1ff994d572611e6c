package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the application loads. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("passerelle/app.css")
public class AppShell implements AppShellConfigurator {}
