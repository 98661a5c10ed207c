namespace TypedNets.Studies.Reporting;

/// <summary>The end of every report: what its words mean, and how to run it again.</summary>
internal static class Closing
{
    public static IEnumerable<Block> Of(IReadOnlyList<StudyRun> runs)
    {
        if (runs.Any(run => run.Comparisons.Count > 0))
            yield return new Section("How to read it", [new Terms([.. HowToRead(runs)])]);
        yield return new Section("How to run it again",
        [
            .. runs.Select(run => run.Command).Distinct().Select(command => new Command(command)),
            new Terms(
            [
                ("Versions", Versions(runs) is { Length: > 0 } versions ? versions : "none, because nothing was run"),
                ("Time", $"{Formats.Number(runs.SelectMany(run => run.Trials).Sum(trial => trial.Seconds), "F0")} s in all trials together, each on one core"),
                ("Numbers", "beside this page, as far as there are any: trials.csv, curves.csv, layers.csv, targets.csv and values.csv; the same page as Markdown is report.md"),
            ]),
        ]);
    }

    private static string Versions(IReadOnlyList<StudyRun> runs) => string.Join("; ", runs.SelectMany(run => run.Trials).Select(trial => trial.Versions).Distinct().Where(text => text.Length > 0));

    private static IEnumerable<(string, string)> HowToRead(IReadOnlyList<StudyRun> runs)
    {
        string windows = Formats.List([.. runs.Select(run => run.Study.Training.LossWindow).Distinct().Select(window => Formats.Number(window))]);
        string margins = Formats.List([.. runs.Select(run => run.Study.Training.StuckMargin).Distinct().Select(Formats.Percent)]);
        return
        [
            ("Seed", "Sets the weights and the order of the samples. All initializers meet the same samples in the same order."),
            ("Steps to a loss", $"The first step at which the training loss, averaged over the last {windows} steps, is below it: median over the seeds, and lowest to highest. "
                + "A run that does not get there counts as slower than all others; where half of them do not, the median is never."),
            ("Test accuracy or loss", "At the end of training: mean ± standard deviation over the seeds that did not diverge; below it each seed's own, in the order of the seeds."),
            ("95\u00a0% interval", "Of the mean over all seeds, of which some were run: from six seeds on by bootstrap (BCa), below by Student's t; none where all are alike. With three seeds it is wide."),
            ("Gap", "Accuracy on training samples minus accuracy on test samples, in points, or test loss minus training loss: mean over the seeds."),
            ("Area under the loss", "Of the training loss over all steps, divided by their number; a loss above that of chance counts as that of chance. Small for what learns early."),
            ("Stuck", Formats.Paragraph($"The test accuracy never exceeded chance by {margins}, or, where numbers are predicted, the loss never fell below that of chance by this share.", Formats.Chance(runs))),
            ("Diverged", "The loss was no longer a finite number, or beyond a million. Curves leave these runs out."),
            ("Shares", "How many of the runs; in brackets the 95\u00a0% interval of the share over all seeds (Clopper and Pearson)."),
            ("Largest loss jump", "How far the training loss rose above its average before: the largest of all seeds."),
            ("Gradient norm", "Of all gradients together, at the last evaluation: median over seeds."),
            ("Dead units", "The share of units that give the same for all samples after the activation: mean over layers and seeds."),
            ("Better, told apart", "One initializer is called better than another only where the interval of the paired differences leaves out zero after Holm's correction "
                + "for all pairs of the table, at 5\u00a0%. The interval in the table of pairs itself is not corrected. Cohen's d is the mean difference in standard deviations of the differences."),
            ("Slower", "That each run was slower is said only where every run of one is slower than every run of the other. The share of seeds with which the first of a pair needs more steps has a signed-rank test, corrected by Holm's procedure."),
            ("Second moment", "The mean square of a layer's output, before its activation: geometric mean over seeds. On a level line, signals pass the layers unharmed. Dashed is what theory predicts for inputs of N(0, 1), before anything is run."),
            ("Bands", "From the lowest to the highest seed."),
        ];
    }
}
