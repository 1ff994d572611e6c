package org.ricdm.passerelle.dev.demo;

import static org.ricdm.passerelle.dev.demo.DemoPictures.CORAL;
import static org.ricdm.passerelle.dev.demo.DemoPictures.INK;
import static org.ricdm.passerelle.dev.demo.DemoPictures.LEAF;
import static org.ricdm.passerelle.dev.demo.DemoPictures.PAPER;
import static org.ricdm.passerelle.dev.demo.DemoPictures.PLUM;
import static org.ricdm.passerelle.dev.demo.DemoPictures.SUN;
import static org.ricdm.passerelle.dev.demo.DemoPictures.TEAL;
import static org.ricdm.passerelle.dev.demo.DemoPictures.person;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.List;
import java.util.function.Consumer;

/** Drawings of the sheets of practices, each as wide as the top of a sheet. */
final class SheetPictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 640;
    private static final Color SKY = new Color(0xdceef0);
    private static final Color SAND = new Color(0xe4e0d6);
    private static final Color WOOD = new Color(0xc89f6a);

    private SheetPictures() {}

    static byte[] of(String key) {
        return switch (key) {
            case "circle" -> on(SAND, SheetPictures::circle);
            case "bus" -> on(SKY, pen -> vehicle(pen, TEAL, false));
            case "truck" -> on(SKY, pen -> vehicle(pen, CORAL, true));
            case "voices" -> on(SAND, SheetPictures::voices);
            case "pictograms" -> DemoPictures.pictograms();
            case "thread" -> on(WOOD, SheetPictures::thread);
            case "headsets" -> on(SAND, SheetPictures::headsets);
            case "library" -> on(SAND, SheetPictures::library);
            case "hands" -> on(SAND, SheetPictures::hands);
            default -> throw new IllegalArgumentException("no picture: " + key);
        };
    }

    private static byte[] on(Color ground, Consumer<Graphics2D> drawing) {
        return DemoPictures.png(WIDTH, HEIGHT, pen -> {
            pen.setColor(ground);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            drawing.accept(pen);
        });
    }

    /** Twelve chairs around one person with a tool, and an hourglass. */
    private static void circle(Graphics2D pen) {
        pen.setColor(PAPER);
        pen.fillOval(240, 90, 800, 500);
        var colours = List.of(TEAL, PLUM, LEAF, SUN);
        for (var chair = 0; chair < 12; chair++) {
            var turn = Math.toRadians(chair * 30.0 + 15);
            pen.setColor(colours.get(chair % 4));
            pen.fillRoundRect(
                    (int) (640 + 390 * Math.cos(turn)) - 28, (int) (340 + 235 * Math.sin(turn)) - 28, 56, 56, 14, 14);
        }
        pen.setColor(CORAL);
        person(pen, 640, 220, 1.4);
        pen.setColor(INK);
        pen.fillRoundRect(720, 260, 16, 120, 8, 8);
        pen.fillRoundRect(692, 244, 72, 30, 8, 8);
        pen.setColor(WOOD);
        pen.fillRect(840, 380, 110, 14);
        pen.setColor(TEAL);
        pen.fill(new Polygon(new int[] {870, 920, 895}, new int[] {310, 310, 346}, 3));
        pen.fill(new Polygon(new int[] {895, 920, 870}, new int[] {344, 380, 380}, 3));
    }

    /** In a square among houses: a bus with three windows, or a truck with its side open like a stall. */
    private static void vehicle(Graphics2D pen, Color colour, boolean open) {
        pen.setColor(WOOD);
        pen.fillRect(0, 500, WIDTH, 140);
        var fronts = List.of(SUN, PAPER, PLUM, PAPER, LEAF, SUN, PAPER);
        for (var house = 0; house < fronts.size(); house++) {
            pen.setColor(fronts.get(house));
            pen.fillRect(house * 190, 190 + house * 53 % 90, 180, 310 - house * 53 % 90);
        }
        pen.setColor(colour);
        pen.fillRoundRect(360, 230, 560, 290, 50, 50);
        pen.setColor(INK);
        pen.fillOval(440, 470, 100, 100);
        pen.fillOval(740, 470, 100, 100);
        pen.setColor(PAPER);
        if (open) {
            pen.fillRect(420, 280, 440, 150);
            pen.fill(new Polygon(new int[] {420, 860, 900, 380}, new int[] {270, 270, 210, 210}, 4));
            pen.setColor(WOOD);
            pen.fillRect(400, 430, 480, 16);
        } else {
            for (var window = 0; window < 3; window++) {
                pen.fillRoundRect(410 + window * 165, 275, 135, 100, 16, 16);
            }
        }
        pen.setColor(PLUM);
        person(pen, 1010, 370, 1.1);
        pen.setColor(LEAF);
        person(pen, 1150, 380, 1.0);
        pen.setColor(WOOD.darker());
        pen.fillRect(1030, 490, 100, 12);
        if (open) {
            pen.setColor(INK);
            person(pen, 250, 380, 1.0);
        }
    }

    /** Three people around a table; two bubbles overlap above the third. */
    private static void voices(Graphics2D pen) {
        pen.setColor(TEAL);
        person(pen, 340, 230, 1.7);
        pen.setColor(CORAL);
        person(pen, 940, 230, 1.7);
        pen.setColor(PLUM);
        person(pen, 640, 290, 1.7);
        pen.setColor(WOOD);
        pen.fillOval(280, 480, 720, 140);
        pen.setColor(new Color(0x990b5a68, true));
        pen.fillOval(420, 50, 290, 160);
        pen.setColor(new Color(0x99b23f1a, true));
        pen.fillOval(570, 50, 290, 160);
    }

    /** Seven things on a thread. */
    private static void thread(Graphics2D pen) {
        pen.setColor(PAPER);
        pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var piece = 0; piece < 7; piece++) {
            pen.drawArc(piece * 180 + 10, 250, 180, 140, 0, piece % 2 == 0 ? 180 : -180);
        }
        var colours = List.of(CORAL, TEAL, INK, LEAF, PLUM, SUN, TEAL);
        for (var thing = 0; thing < 7; thing++) {
            var x = thing * 180 + 70;
            var y = thing % 2 == 0 ? 180 : 390;
            pen.setColor(colours.get(thing));
            switch (thing % 3) {
                case 0 -> {
                    pen.fillOval(x, y, 70, 50);
                    pen.fillRoundRect(x + 28, y + 30, 14, 110, 8, 8);
                }
                case 1 -> {
                    pen.setStroke(new BasicStroke(16));
                    pen.drawOval(x, y, 90, 90);
                    pen.drawLine(x, y + 45, x + 90, y + 45);
                }
                default -> pen.fillRoundRect(x, y, 100, 70, 14, 14);
            }
        }
    }

    /** Four headsets on a shelf, two of them crossed out; a queue, and a chair that nobody sits on. */
    private static void headsets(Graphics2D pen) {
        pen.setColor(WOOD);
        pen.fillRect(80, 290, 620, 20);
        for (var set = 0; set < 4; set++) {
            pen.setColor(INK);
            pen.fillRoundRect(110 + set * 150, 210, 110, 72, 30, 30);
            pen.setColor(SKY);
            pen.fillRoundRect(125 + set * 150, 226, 80, 34, 16, 16);
            if (set % 2 == 1) {
                pen.setColor(CORAL);
                pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                pen.drawLine(110 + set * 150, 190, 220 + set * 150, 300);
                pen.drawLine(220 + set * 150, 190, 110 + set * 150, 300);
            }
        }
        var queue = List.of(TEAL, PLUM, LEAF, TEAL, SUN, PLUM);
        for (var one = 0; one < queue.size(); one++) {
            pen.setColor(queue.get(one));
            person(pen, 140 + one * 118, 390, 1.0);
        }
        pen.setColor(WOOD.darker());
        pen.fillRect(1000, 300, 18, 270);
        pen.fillRect(1000, 430, 150, 18);
        pen.fillRect(1132, 430, 18, 140);
    }

    /** Shelves; two adults and two young people around an open book. */
    private static void library(Graphics2D pen) {
        var spines = List.of(CORAL, TEAL, SUN, PLUM, LEAF, PAPER, INK);
        for (var book = 0; book < 84; book++) {
            var height = 90 + book * 37 % 40;
            pen.setColor(spines.get(book * 5 % 7));
            pen.fillRect(20 + book % 42 * 30, 170 + book / 42 * 160 - height, 24, height);
        }
        pen.setColor(WOOD);
        pen.fillRect(0, 170, WIDTH, 14);
        pen.fillRect(0, 330, WIDTH, 14);
        pen.setColor(TEAL);
        person(pen, 400, 340, 1.5);
        pen.setColor(PLUM);
        person(pen, 880, 340, 1.5);
        pen.setColor(CORAL);
        person(pen, 540, 410, 1.1);
        pen.setColor(LEAF);
        person(pen, 740, 410, 1.1);
        pen.setColor(PAPER);
        pen.fill(new Polygon(new int[] {560, 636, 636, 560}, new int[] {540, 560, 620, 600}, 4));
        pen.fill(new Polygon(new int[] {720, 644, 644, 720}, new int[] {540, 560, 620, 600}, 4));
    }

    /** Six frames: a door, two people, a screen, a clock, an empty hand, a cup. */
    private static void hands(Graphics2D pen) {
        for (var frame = 0; frame < 6; frame++) {
            var x = 130 + frame % 3 * 350;
            var y = 40 + frame / 3 * 290;
            pen.setColor(PAPER);
            pen.fillRoundRect(x, y, 320, 270, 24, 24);
            pen.setColor(INK);
            switch (frame) {
                case 0 -> {
                    pen.fillRect(x + 90, y + 40, 100, 200);
                    pen.fill(new Polygon(
                            new int[] {x + 190, x + 250, x + 250, x + 190},
                            new int[] {y + 40, y + 60, y + 260, y + 240},
                            4));
                }
                case 1 -> {
                    person(pen, x + 100, y + 60, 0.9);
                    person(pen, x + 220, y + 60, 0.9);
                    pen.fillRect(x + 40, y + 210, 240, 14);
                }
                case 2 -> pen.fillRoundRect(x + 60, y + 60, 200, 140, 14, 14);
                case 3 -> {
                    pen.setStroke(new BasicStroke(14));
                    pen.drawOval(x + 85, y + 60, 150, 150);
                    pen.drawLine(x + 160, y + 90, x + 160, y + 135);
                    pen.drawLine(x + 160, y + 135, x + 200, y + 150);
                }
                case 4 -> {
                    pen.fillOval(x + 90, y + 130, 140, 90);
                    for (var finger = 0; finger < 4; finger++) {
                        pen.fillRoundRect(x + 94 + finger * 35, y + 60, 26, 110, 22, 22);
                    }
                }
                default -> {
                    pen.fillRoundRect(x + 90, y + 90, 120, 110, 30, 30);
                    pen.fillRect(x + 60, y + 206, 190, 12);
                }
            }
        }
    }
}
