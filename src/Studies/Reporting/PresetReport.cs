using TypedNets.Studies.Presets;

namespace TypedNets.Studies.Reporting;

/// <summary>Writes what a published experiment has shown when it was run again.</summary>
/// <param name="preset">The experiment.</param>
/// <param name="isQuick">Whether it was run in its quick form.</param>
/// <param name="runs">Its studies with their results.</param>
/// <param name="judgements">What came out of its claims.</param>
public sealed class PresetReport(Preset preset, bool isQuick, IReadOnlyList<StudyRun> runs, IReadOnlyList<Judgement> judgements)
{
    /// <summary>Writes <c>index.html</c>, which needs no other file, the same as <c>report.md</c> with <c>charts/</c>, and the numbers as <c>.csv</c> files.</summary>
    /// <param name="folder">Where to; created if it is not there.</param>
    /// <returns>The page's full path.</returns>
    public string Write(string folder) => ReportFolder.Write(folder, new Page(preset.Title,
    [
        new Paragraph($"{preset.Name}: {preset.Source}", IsSoft: true),
        new Paragraph(preset.Explanation),
        new Paragraph(Form(), IsSoft: true),
        Claims(),
        .. runs.Select(run => new Section(run.Study.Name, StudySections.Of(run))),
        .. Closing.Of(runs),
    ]), [.. runs.SelectMany(run => run.Trials)]);

    private string Form()
    {
        string form = isQuick ? "This is the quick form: fewer seeds, steps or samples than the full one. What it leaves open, the full form may decide." : "This is the full form.";
        string run = Seeds(runs.Select(one => one.Study)), asked = Seeds(preset.Studies(isQuick));
        string[] missing = [.. preset.Studies(isQuick).Select(Missing).OfType<string>()];
        return Formats.Paragraph(form,
            run == asked ? null : $"It was run from the seeds {run} instead of {asked}.",
            missing.Length == 0 ? null : $"It is a part of it, without {string.Join("; ", missing)}.");

        string? Missing(Study study)
        {
            string[] networks = [.. study.Networks.Select(network => network.Name)], left = [.. networks.Except(runs.Where(run => run.Study.Name == study.Name).SelectMany(run => run.Study.Networks).Select(network => network.Name))];
            return left.Length == 0 ? null : left.Length == networks.Length ? study.Name : $"{Formats.List(left)} of {study.Name}";
        }

        static string Seeds(IEnumerable<Study> studies) => Formats.List([.. studies.SelectMany(study => study.Seeds).Distinct().Order().Select(seed => Formats.Number(seed))]);
    }

    private Section Claims()
    {
        Judgement[] judged = [.. judgements.Where(judgement => judgement.IsJudged)], left = [.. judgements.Where(judgement => !judgement.IsJudged)];
        List<Block> blocks = [new Highlights([Summary()])];
        if (judged.Length > 0)
        {
            blocks.Add(new PageTable(["Claim", "Outcome", "Numbers"],
                [.. judged.Select(judgement => (IReadOnlyList<Cell>)[judgement.Statement, new Cell(judgement.Outcome, IsGood: judgement.IsFulfilled), judgement.Evidence])])
            { HasText = true });
            blocks.Add(new Paragraph("Met and not met say whether a published threshold is met by the seeds that were run, and nothing of other seeds. Confirmed and refuted say it of all seeds, by a 95\u00a0% interval; "
                + "undecided at n means that n seeds are too few to say.", IsSoft: true));
        }

        if (left.Length > 0)
        {
            var missing = new PageTable(["Claim", "What is missing"], [.. left.Select(judgement => (IReadOnlyList<Cell>)[judgement.Statement, judgement.Evidence])]) { HasText = true };
            blocks.Add(new Folded($"Not judged for want of results: {Formats.Plural(left.Length, "claim")}", [missing]));
        }

        return new("What came out", blocks);
    }

    private string Summary()
    {
        string[] kinds = ["as claimed", "not as claimed", "undecided", "not judged"];
        string[] parts = [.. kinds.Select(kind => (Count: judgements.Count(judgement => Kind(judgement) == kind), Kind: kind)).Where(kind => kind.Count > 0).Select(kind => $"{kind.Count} {kind.Kind}")];
        return judgements.Count == 0 ? "There is no claim to judge." : $"Of {Formats.Plural(judgements.Count, "claim")}, {Formats.List(parts)}.";

        string Kind(Judgement judgement) => judgement.IsFulfilled switch { true => kinds[0], false => kinds[1], null => kinds[judgement.IsJudged ? 2 : 3] };
    }
}
