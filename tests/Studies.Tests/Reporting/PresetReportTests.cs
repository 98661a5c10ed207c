using System.Text.RegularExpressions;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Reporting;

namespace TypedNets.Studies.Tests.Reporting;

public sealed class PresetReportTests : IDisposable
{
    private static readonly Judgement[] s_judgements =
    [
        new("He learns", "met", true, "accuracy 90; the rule asks for at least 80."),
        new("Xavier stalls", "not met", false, "loss 0.3 | the rule asks for <more>."),
        new("They differ", "undecided at n = 2, about 9 would be needed", null, "difference 1"),
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void ItSaysWhatWasPublishedAndWhatCameOut()
    {
        ReportPage page = Write(isQuick: true, s_judgements);
        foreach (string text in new[] { "Is it so?", "tiny-2020: Somebody 2020", "Published: this. Here: that.", "This is the quick form", "Of 3 claims, 1 as claimed, 1 not as claimed and 1 undecided." })
            Assert.Contains(text, page.Text);
        Assert.Equal(s_judgements.Select(judgement => new[] { judgement.Statement, judgement.Outcome, judgement.Evidence }), page.Tables("What came out").Single());
        Assert.Equal(["good", "bad", null], page.Section("What came out").Descendants("td").Where((_, i) => i % 3 == 1).Select(cell => cell.Attribute("class")?.Value));
    }

    [Fact]
    public void WhatIsNotJudgedIsCountedApart()
    {
        Assert.DoesNotContain("Not judged", Write(isQuick: true, s_judgements).Text);
        Judgement missing = Judgement.Of("Deep ones too", new MissingResultException("Nothing was run of 'DeepNet' with 'He'."));
        ReportPage page = Write(isQuick: true, [.. s_judgements, missing]);
        Assert.Contains("Of 4 claims, 1 as claimed, 1 not as claimed, 1 undecided and 1 not judged.", page.Text);
        Assert.Contains("Not judged for want of results: 1 claim", page.Text);
        Assert.Equal(["Deep ones too", "Nothing was run of 'DeepNet' with 'He'."], page.Tables("What came out").Last().Single());
    }

    [Fact]
    public void OtherSeedsThanTheExperimentAsksForAreSaid()
    {
        Assert.DoesNotContain("It was run from the seeds", Write(isQuick: false, s_judgements).Text);
        Assert.Contains("This is the full form. It was run from the seeds 7 instead of 1 and 2.", Write(isQuick: false, s_judgements, 7).Text);
    }

    [Fact]
    public void WhatWasLeftOutIsNamed()
    {
        Assert.Contains("It is a part of it, without tiny.", Write(isQuick: false, s_judgements).Text);
        Assert.Contains("It is a part of it, without TinyBatchNormNet of tiny.", Of(TinyStudy.Study with { Networks = [StudyNetwork.Of<TinyNet>()] }));
        Assert.DoesNotContain("It is a part of it", Of(TinyStudy.Study));

        string Of(Study study)
        {
            StudyRun run = new(study, [Results.Of(nameof(TinyNet), "HeNormal", 1, 0.9, 10)], "the command");
            return new ReportPage(new PresetReport(new TinyPreset(), false, [run], s_judgements).Write(_folder.Path)).Text;
        }
    }

    [Fact]
    public void EachStudyHasItsPart()
    {
        ReportPage page = Write(isQuick: false, s_judgements);
        Assert.Contains("This is the full form.", page.Text);
        Assert.StartsWith("90.0", page.Section("first").Descendants("tbody").First().Elements().First().Elements().ElementAt(3).Value);
        Assert.StartsWith("70.0", page.Section("second").Descendants("tbody").First().Elements().First().Elements().ElementAt(3).Value);
        Assert.Equal(1 + 2, File.ReadAllLines(page.Beside("trials.csv")).Length);
        Assert.Single(Regex.Matches(page.Text, "the command"));
    }

    [Fact]
    public void MarkdownSaysTheSameAndItsPicturesAreThere()
    {
        ReportPage page = Write(isQuick: true, s_judgements);
        Assert.Contains("\n| Xavier stalls | not met | loss 0.3 \\| the rule asks for \\<more\\>. |\n", page.Markdown);
        Assert.StartsWith("# Is it so?\n", page.Markdown);
        Assert.Contains("\n## first\n", page.Markdown);
        Assert.Contains("\n### TinyNet\n", page.Markdown);
        Assert.Contains("```\nthe command\n```", page.Markdown);
        string[] pictures = [.. Regex.Matches(page.Markdown, @"!\[[^\]]*\]\(([^)]+)\)").Select(match => match.Groups[1].Value)];
        Assert.Equal(pictures.Distinct(), pictures);
        Assert.Equal(16, pictures.Length);
        Assert.All(pictures, picture => Assert.StartsWith("<svg", File.ReadAllText(page.Beside(picture))));
    }

    [Fact]
    public void WithoutClaimsItSaysSo() => Assert.Contains("There is no claim to judge.", Write(isQuick: true, []).Text);

    public void Dispose() => _folder.Dispose();

    private ReportPage Write(bool isQuick, Judgement[] judgements, params int[] seeds)
    {
        Study study = TinyStudy.Study with { Networks = [StudyNetwork.Of<TinyNet>()], Seeds = seeds.Length > 0 ? seeds : TinyStudy.Study.Seeds };
        StudyRun[] runs =
        [
            new(study with { Name = "first" }, [Results.Of(nameof(TinyNet), "HeNormal", 1, 0.9, 10)], "the command"),
            new(study with { Name = "second" }, [Results.Of(nameof(TinyNet), "HeNormal", 1, 0.7, 20)], "the command"),
        ];
        return new ReportPage(new PresetReport(new TinyPreset(), isQuick, runs, judgements).Write(_folder.Path));
    }

    private sealed class TinyPreset : Preset
    {
        public override string Name => "tiny-2020";

        public override string Title => "Is it so?";

        public override string Source => "Somebody 2020";

        public override string Explanation => "Published: this. Here: that.";

        public override IReadOnlyList<Study> Studies(bool quick) => [TinyStudy.Study];

        public override IEnumerable<PresetClaim> Claims(bool quick) => [];
    }
}
