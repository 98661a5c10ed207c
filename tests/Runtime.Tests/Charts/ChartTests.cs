using System.Globalization;
using System.Xml.Linq;
using TypedNets.Charts;

namespace TypedNets.Tests.Charts;

/// <summary>What is drawn is where its number says.</summary>
public sealed class ChartTests
{
    [Fact]
    public void BarsAreAsLongAsTheirValuesAndNeverIsAWord()
    {
        XElement svg = ChartSvg.Draw(new BarChart("steps", "steps", [new Bar("He", 0, 100, 80, 120, "100 (80 to 120)"), new Bar("LeCun", 1, 50, 40, double.PositiveInfinity, "50 (40 to never)"), new Bar("Zeros", 2, null, null, null, "never")]));
        XElement[] bars = [.. svg.Elements().Where(element => element.Name.LocalName == "rect" && element.Attribute("fill-opacity") is not null)];
        Assert.Equal(2, bars.Length);
        Assert.Equal(Number(bars[0], "width"), 2 * Number(bars[1], "width"), 0.2);
        Assert.Equal("tn-1", bars[1].Attribute("class")!.Value);
        Assert.Contains("never", Texts(svg));
        Assert.Contains("Zeros", Texts(svg));
        // Three lines for an interval, two where it has no upper end.
        Assert.Equal(5, svg.Descendants().Count(element => element.Attribute("class")?.Value == "tn-whisker"));
    }

    [Fact]
    public void AHeatMapPrintsItsValuesAndIsDarkerWhereTheyAreHigher()
    {
        XElement svg = ChartSvg.Draw(new HeatMap("accuracy", ["He", "Zeros"], ["Deep", "Shallow"],
            [[new HeatCell(90, "90.0"), new HeatCell(95, "95.0")], [new HeatCell(null, "diverged"), new HeatCell(10, "10.0")]]));
        Assert.Equal(["accuracy", "He", "Zeros", "Deep", "Shallow", "90.0", "95.0", "diverged", "10.0"], Texts(svg));
        string[] fills = [.. svg.Elements().Where(element => element.Attribute("rx") is not null).Select(element => element.Attribute("fill")!.Value)];
        Assert.Equal("#08306b", fills[1]);
        Assert.Equal("#edf3f9", fills[3]);
        Assert.Equal("#e2e2e2", fills[2]);
        XElement dark = svg.Elements().Single(element => element.Value == "95.0"), light = svg.Elements().Single(element => element.Value == "10.0");
        Assert.Equal(("#ffffff", "#111111"), (dark.Attribute("fill")!.Value, light.Attribute("fill")!.Value));
    }

    [Fact]
    public void AHeatMapOfEqualValuesAndAnEmptyOneAreDrawn()
    {
        Assert.Contains("5", Texts(ChartSvg.Draw(new HeatMap("same", ["He"], ["a", "b"], [[new HeatCell(5, "5"), new HeatCell(5, "5")]]))));
        Assert.DoesNotContain("NaN", ChartSvg.Draw(new HeatMap("none", [], [], [])).ToString());
        Assert.DoesNotContain("NaN", ChartSvg.Draw(new BarChart("none", "", [])).ToString());
        Assert.DoesNotContain("NaN", ChartSvg.Draw(new LineChart("none", "", "", []) { Categories = [] }).ToString());
    }

    [Fact]
    public void PredictionsAreDashedInTheColourOfWhatTheyPredictAndNamedOnce()
    {
        BandPoint[] points = [new(0, 1, 1, 1), new(1, 2, 2, 2)];
        XElement svg = ChartSvg.Draw(new LineChart("signal", "", "", [new Series("He", 0, points), new Series("He", 0, points) { IsPredicted = true }, new Series("LeCun", 3, points) { IsPredicted = true }])
        {
            Categories = ["first", "second"],
        });
        XElement[] lines = [.. svg.Descendants().Where(element => element.Name.LocalName == "polyline")];
        Assert.Equal([null, "2 4", "2 4"], lines.Select(line => line.Attribute("stroke-dasharray")?.Value));
        Assert.Equal(["tn-0", "tn-0", "tn-3"], lines.Select(line => line.Parent!.Attribute("class")!.Value));
        Assert.Single(Texts(svg), "predicted");
    }

    [Fact]
    public void ALogarithmicAxisPutsTenTimesAsFarAsOneTenth()
    {
        XElement svg = ChartSvg.Draw(new LineChart("rate", "learning rate", "", [new Series("He", 0, [new(0.001, 1, 1, 1), new(0.01, 2, 2, 2), new(0.1, 1, 1, 1)])]) { LogarithmicX = true });
        double[] x = [.. svg.Descendants().Single(element => element.Name.LocalName == "polyline").Attribute("points")!.Value.Split(' ').Select(point => double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture))];
        Assert.Equal(x[1] - x[0], x[2] - x[1], 0.2);
    }

    private static string[] Texts(XElement svg) => [.. svg.Descendants().Where(element => element.Name.LocalName == "text" && element.Value.Length > 0 && element.Value != "steps").Select(element => element.Value)];

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
