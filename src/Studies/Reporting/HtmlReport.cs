using System.Xml.Linq;
using static TypedNets.Studies.Reporting.Html;

namespace TypedNets.Studies.Reporting;

/// <summary>The report as one page that needs nothing else: no script, no font, no picture from outside.</summary>
internal static class HtmlReport
{
    public static XDocument Build(StudyRun run)
    {
        Study study = run.Study;
        string[] across = [.. Reading.AcrossNetworks(run)];
        return new XDocument(
            new XDocumentType("html", null, null, null),
            E("html", new XAttribute("lang", "en"),
                E("head",
                    new XElement("meta", new XAttribute("charset", "utf-8")),
                    new XElement("meta", new XAttribute("name", "viewport"),
                        new XAttribute("content", "width=device-width, initial-scale=1")),
                    E("title", study.Name),
                    E("style", Css())),
                E("body",
                    E("h1", study.Name),
                    E("p", Class("soft"),
                        $"{Formats.Plural(run.Trials.Count, "trial")}: {Formats.Plural(study.Networks.Count, "network")} × "
                        + $"{Formats.Plural(study.Initializers.Count, "initializer")} × {Formats.Plural(study.Seeds.Count, "seed")}."),
                    across.Length == 0 ? null : E("div", Class("reading"), List(across)),
                    run.Comparisons.Select(comparison => NetworkSection.Build(run, comparison)),
                    WhatWasRun(run),
                    HowToRead(run),
                    E("footer", Class("soft"), E("p", "The raw numbers lie beside this page: trials.csv, curves.csv and layers.csv.")))));
    }

    private static XElement WhatWasRun(StudyRun run)
    {
        TrainingPlan plan = run.Study.Training;
        return E("section",
            E("h2", "What was run"),
            Terms(
                ("Data", string.Join("; ", run.Study.Data.Select(data => data.Description))),
                ("Training", $"{string.Join("; ", run.Study.Optimizers)}, batches of {plan.BatchSize}, {Formats.Count(plan.Steps)} steps; "
                    + $"the test set was evaluated every {plan.EvaluateEvery} steps"),
                ("Initializers", string.Join(", ", run.Study.Initializers.Select(initializer => initializer.Name))
                    + "; biases as the network declares them"),
                ("Seeds", string.Join(", ", run.Study.Seeds)),
                ("Time", $"{Formats.Number(run.Trials.Sum(trial => trial.Seconds), "F0")} s in all trials together, each on one core"),
                ("Command", E("code", run.Command)),
                ("Versions", run.Versions)));
    }

    private static XElement HowToRead(StudyRun run) => E("section",
        E("h2", "How to read it"),
        Terms(
            ("Seed", "Sets the weights and the order of the samples. All initializers meet the same samples in the same order."),
            ("Steps to target", $"The first step at which the training loss, averaged over the last {run.Study.Training.LossWindow} steps, is below "
                + $"{Formats.Target(run.Study)[5..]}: median over the seeds, and lowest to highest. A run that does not get there "
                + "counts as slower than all others."),
            ("Test accuracy", "At the end of training: mean ± standard deviation over the seeds that did not diverge; below it each "
                + "seed's own, in the order of the seeds."),
            ("95 % interval", "Of the mean over all seeds, of which some were run: from six seeds on by bootstrap (BCa), below by Student's t; "
                + "none where all are alike. With three seeds it is wide."),
            ("Stuck", $"The test accuracy never exceeded chance by {Formats.Percent(run.Study.Training.StuckMargin)}; chance is "
                + $"{Formats.Chance(run)}, the share of the test set's most frequent class."),
            ("Diverged", "The loss was no longer a finite number, or beyond a million."),
            ("Better, slower", "In the boxes above, one accuracy is called better than another only where the 95 % interval of the paired "
                + "differences, widened for the number of comparisons (Bonferroni), leaves out zero; and an initializer is called slower "
                + "only where every run of one is slower than every run of the other."),
            ("Second moment", "The mean square of a layer's output, before its activation: geometric mean over seeds. On a level line, signals "
                + "pass the layers unharmed."),
            ("Bands", "From the lowest to the highest seed.")));

    private static string Css()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return "\n" + reader.ReadToEnd();
    }
}
