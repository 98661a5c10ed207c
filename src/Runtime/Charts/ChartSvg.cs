using System.Xml.Linq;

namespace TypedNets.Charts;

/// <summary>
/// Draws charts as SVG with text as text: sharp in print, readable on a phone and on a dark ground, the same on every machine. (A raster
/// library would need the machine's fonts, which a bare server does not have.)
/// </summary>
internal static class ChartSvg
{
    /// <summary>The chart as an element that stands by itself or in a page.</summary>
    public static XElement Draw(Chart chart) => chart switch
    {
        LineChart lines => LineChartSvg.Draw(lines),
        BarChart bars => BarChartSvg.Draw(bars),
        HeatMap map => HeatMapSvg.Draw(map),
        _ => throw new ArgumentException($"There is no picture of a {chart.GetType().Name}.", nameof(chart)),
    };
}
