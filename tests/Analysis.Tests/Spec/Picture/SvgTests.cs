using System.Text.RegularExpressions;
using System.Xml.Linq;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Spec.Picture;

/// <summary>The picture as a document, and what it tells.</summary>
public sealed partial class SvgTests
{
    public static TheoryData<string> Networks => [.. SketchedNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Networks))]
    public void It_stands_alone_and_is_accessible(string name)
    {
        string svg = SketchedNetworks.All[name]().ToSvg();
        XElement root = new SvgDrawing(svg).Root;

        Assert.Equal(svg, SketchedNetworks.All[name]().ToSvg());
        Assert.Equal("img", root.Attribute("role")?.Value);
        string[] described = [.. root.Elements().Where(element => element.Name.LocalName is "title" or "desc").Select(element => element.Attribute("id")!.Value)];
        Assert.Equal(string.Join(' ', described), root.Attribute("aria-labelledby")?.Value);
        Assert.DoesNotContain('\r', svg);
        Assert.DoesNotMatch("href|url\\(|@import|<script|<image|NaN|Infinity", svg);
        Assert.Equal($"0 0 {root.Attribute("width")?.Value} {root.Attribute("height")?.Value}", root.Attribute("viewBox")?.Value);
    }

    /// <summary>On one page no picture takes another's rules: every rule names its picture, and only it.</summary>
    [Fact]
    public void Several_stand_in_one_page()
    {
        XElement[] roots = [.. SketchedNetworks.All.Values.Select(network => new SvgDrawing(network().ToSvg()).Root)];
        Assert.Equal(roots.Length, roots.Select(root => root.Attribute("id")!.Value).Distinct().Count());
        foreach (XElement root in roots)
        {
            string id = root.Attribute("id")!.Value;
            Assert.All(root.Descendants().Attributes("id"), inner => Assert.StartsWith(id + "-", inner.Value));
            Assert.All(Rule().Matches(Style(root)), rule => Assert.StartsWith($"#{id} ", rule.Groups[1].Value));
        }
    }

    [Fact]
    public void Names_with_marks_of_xml_come_through()
    {
        XElement root = new SvgDrawing(SketchedNetworks.Interleaved().ToSvg()).Root;
        Assert.StartsWith("Interleaved <&\"'> 日本", root.Elements().First().Value);
        Assert.Contains(root.Descendants(), element => element.Attribute("data-path")?.Value == "q.two&" && element.Value.Contains("My\"Own\ufffdModule"));
    }

    /// <summary>WCAG's contrast of text to what it stands on, in light and in dark: at least 4.5.</summary>
    [Fact]
    public void Texts_are_legible_in_light_and_dark()
    {
        string[] schemes = Style(new SvgDrawing(SketchedNetworks.Chain().ToSvg()).Root).Split("@media");
        Assert.Equal(2, schemes.Length);
        foreach (string scheme in schemes)
        {
            Dictionary<string, string> fills = Fill().Matches(scheme).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
            string[] grounds = [.. fills.Keys.Where(key => key.StartsWith(".f", StringComparison.Ordinal) && key != ".frame"), ".paper"];
            Assert.Equal(12, grounds.Length);
            foreach (string ground in grounds)
                Assert.All(new[] { "text", ".muted" }, text => Assert.InRange(Contrast(fills[text], fills[ground]), 4.5, 21));
        }
    }

    /// <summary>Every kind has a colour; a module of the user's own has none.</summary>
    [Fact]
    public void Every_kind_has_a_family()
    {
        string own = ColourOf("MyModule");
        Assert.All(LayerCatalogue.All.Where(kind => kind is not (Reuse or Layer)), kind => Assert.NotEqual(own, ColourOf(kind.Name)));
        Assert.Equal(ColourOf("Conv2d"), ColourOf("ConvTranspose3d"));
        Assert.Equal(ColourOf("ReLU"), ColourOf("GELU"));
        Assert.Equal(ColourOf("LSTM"), ColourOf("MultiheadAttention"));

        static string ColourOf(string kind)
        {
            SpecSketch net = new SpecSketch("Net").Input("x", 8);
            return new SvgDrawing(net.Spec(net.Add("layer", kind, ["x"], [8])).ToSvg()).Of("path", "edge").First().Document!.Descendants()
                .First(element => element.Parent?.Attribute("data-path") is not null && element.Name.LocalName == "path").Attribute("class")!.Value;
        }
    }

    [Fact]
    public void Equal_blocks_in_a_row_are_one_frame()
    {
        var drawing = new SvgDrawing(SketchedNetworks.ResNet().ToSvg());
        Assert.Equal(["layer1.0 ×1", "layer1.1 ×2", "layer2.0 ×1", "layer2.1 ×3", "layer3.0 ×1", "layer3.1 ×5", "layer4.0 ×1", "layer4.1 ×2"], Blocks(drawing));
        Assert.True(drawing.Boxes.Length <= 60, $"{drawing.Boxes.Length} cards");
        Assert.InRange(drawing.View.Bottom, 0, 1700);

        // The decoder's layers read the encoder's end too, each the same.
        Assert.Equal(["encoder ×1", "encoder.layers.0 ×6", "decoder ×1", "decoder.layers.0 ×6"], Blocks(new SvgDrawing(SketchedNetworks.Transformer().ToSvg())));
    }

    /// <summary>Sizes that grow from block to block make blocks different, unless the picture would be too large: then it says so.</summary>
    [Theory]
    [InlineData(10, 10)]
    [InlineData(80, 1)]
    public void Blocks_of_growing_sizes_are_folded_in_large_networks(int layers, int frames)
    {
        SpecSketch net = new SpecSketch("Dense").Input("x", 64, 56, 56);
        string last = "x";
        for (int i = 0; i < layers; i++)
        {
            net.Block($"layer{i}", "DenseLayer");
            last = net.Add($"layer{i}.concat", "Concat", [last, net.Convolution($"layer{i}", last, 32, 56)], [96 + (32 * i), 56, 56]);
        }

        var drawing = new SvgDrawing(net.Spec(last).ToSvg());
        Assert.Equal(frames, drawing.Frames.Length);
        Assert.Equal(frames == 1, drawing.Root.Value.Contains("sizes vary"));
        Assert.Equal(4 * layers, drawing.Operations.Sum(operation => operation.Times));
    }

    [Fact]
    public void Blocks_that_cannot_have_a_frame_are_drawn_without() =>
        Assert.Equal(["p.inner ×1"], Blocks(new SvgDrawing(SketchedNetworks.Interleaved().ToSvg())));

    [Fact]
    public void Shared_modules_are_marked()
    {
        XElement root = new SvgDrawing(SketchedNetworks.Siamese().ToSvg()).Root;
        Assert.Equal(2, root.Descendants().Count(element => element.Attribute("stroke-dasharray") is not null));
        Assert.Contains(root.Descendants(), element => element.Value == "shares conv1");
    }

    [Fact]
    public void Tooltips_have_all_numbers() => Assert.Contains(
        "conv2: Conv2d\nN×32×14×14 → N×64×14×14\n18,432 parameters\n1,000 multiply-adds per sample\n"
        + "conv2.weight 64×32×3×3: HeNormal, fan-in 9, fan-out 16 (effective 8, 15), gain 1.414, std 0.125",
        new SvgDrawing(SketchedNetworks.Chain().ToSvg()).Root.Descendants().Select(element => element.Value));

    [Fact]
    public void A_name_that_nothing_has_is_an_error()
    {
        SpecSketch net = new SpecSketch("Net").Input("x", 8);
        net.Add("layer", "ReLU", ["y"], [8]);
        Assert.Equal("Layer 'layer' reads 'y', which is neither an input nor an earlier layer of the spec; layers stand in execution order.",
            Assert.Throws<InvalidOperationException>(() => net.Spec("layer").ToSvg()).Message);
    }

    private static IEnumerable<string> Blocks(SvgDrawing drawing) => drawing.Root.Descendants().Where(element => element.Attribute("data-block") is not null)
        .Select(element => $"{element.Attribute("data-block")!.Value} ×{SvgDrawing.Repeat(element)}");

    private static string Style(XElement root) => root.Elements().Single(element => element.Name.LocalName == "style").Value;

    private static double Contrast(string a, string b)
    {
        double[] light = [.. new[] { Luminance(a), Luminance(b) }.Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Convert.FromHexString(colour[1..]).Select(part => part / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("^([^@}\n][^{\n]*)\\{", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(" (text|\\.\\w+)\\{fill:(#[0-9a-f]{6})")]
    private static partial Regex Fill();
}
