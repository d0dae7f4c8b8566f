package dev.tidings.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook that LibreOffice made of a CSV file. */
record Spreadsheet(List<List<String>> rows, int formulas) {

    private static final String PROGRAM = "soffice";

    /** Commas, double quotes, UTF-8, from the first line on; numbers and formulas as typed. */
    private static final String AS_CSV = "CSV:44,34,76,1";

    static boolean canBeMade() {
        try {
            Process version = new ProcessBuilder(PROGRAM, "--version").start();
            return version.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opens a CSV file of this folder without a window, and saves it beside as a workbook. */
    static Spreadsheet of(Path folder, String csv) throws Exception {
        Process conversion =
                new ProcessBuilder(
                                PROGRAM,
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--infilter=" + AS_CSV,
                                "--convert-to",
                                "xlsx",
                                "--outdir",
                                folder.toString(),
                                folder.resolve(csv).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        if (!conversion.waitFor(3, TimeUnit.MINUTES) || conversion.exitValue() != 0) {
            conversion.destroyForcibly();
            throw new AssertionError("LibreOffice did not convert " + csv);
        }
        return read(folder.resolve(csv.replace(".csv", ".xlsx")));
    }

    private static Spreadsheet read(Path workbook) throws Exception {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            List<String> texts = texts(xml(zip, "xl/sharedStrings.xml"));
            Document sheet = xml(zip, "xl/worksheets/sheet1.xml");
            List<List<String>> rows = new ArrayList<>();
            for (Element row : elements(sheet.getElementsByTagName("row"))) {
                rows.add(cells(row, texts));
            }
            return new Spreadsheet(rows, sheet.getElementsByTagName("f").getLength());
        }
    }

    /** A row has no cell where there is nothing; each of the others tells its column. */
    private static List<String> cells(Element row, List<String> texts) {
        List<String> cells = new ArrayList<>();
        for (Element cell : elements(row.getElementsByTagName("c"))) {
            while (cells.size() < column(cell.getAttribute("r"))) {
                cells.add("");
            }
            cells.add(cell(cell, texts));
        }
        return cells;
    }

    /** The number of the column, from 0, of a cell that is called {@code AB12}. */
    private static int column(String reference) {
        int column = 0;
        for (char c : reference.replaceAll("[0-9]", "").toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static String cell(Element cell, List<String> texts) {
        String value = cell.getTextContent();
        return cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(value)) : value;
    }

    private static List<String> texts(Document shared) {
        return elements(shared.getElementsByTagName("si")).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document xml(ZipFile zip, String entry)
            throws IOException, ParserConfigurationException, SAXException {
        try (InputStream content = zip.getInputStream(zip.getEntry(entry))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
        }
    }
}
