using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Analysis;
using TypedNets.Generators;
using TypedNets.Studies.Statistics;

namespace TypedNets.Bench;

/// <summary>
/// What the analysis of ResNet-50 takes in an analyzer that is warm: inference of all layers, their initializers and fans, the predicted signals
/// and the spec, from the declaration that was read.
/// </summary>
internal static class AnalysisTime
{
    /// <summary>The target.</summary>
    private const double Most = 10;

    /// <summary>Until code that is run often is compiled anew by what was seen of it, which goes on beside the first hundred rounds.</summary>
    private const int Warmup = 200;

    /// <summary>Measures and prints.</summary>
    /// <param name="rounds">How often.</param>
    /// <returns>Whether the median is below 10 ms.</returns>
    public static bool Run(int rounds)
    {
        NetworkInput network = Read();
        Dictionary<string, BlockDefinition> blocks = network.Blocks.ToDictionary(block => block.Network.Key);
        (List<double> all, List<double> inference, List<double> prediction) = ([], [], []);
        TimeSpan processor = default;
        for (int round = 0; round < rounds + Warmup; round++)
        {
            long start = Stopwatch.GetTimestamp();
            NetworkGraph graph = NetworkAnalysis.Analyze(network.Declaration, blocks).Graph!;
            double inferred = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            long then = Stopwatch.GetTimestamp();
            _ = graph.ToSpec();
            if (round < Warmup)
            {
                processor = Environment.CpuUsage.TotalTime;
                continue;
            }

            prediction.Add(Stopwatch.GetElapsedTime(then).TotalMilliseconds);
            all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            inference.Add(inferred);
        }

        double median = new Sample(all).Median;
        Console.WriteLine($"ResNet-50, medians of {rounds}: {median:F2} ms for inference, prediction and spec (target: below {Most} ms), {new Sample(inference).Median:F2} ms of it for inference, {new Sample(prediction).Median:F2} ms for prediction and spec; {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / rounds:F2} ms of processor time a round, {all.Min():F2} ms at best");
        return median < Most;
    }

    /// <summary>The zoo's network, read by the generator.</summary>
    private static NetworkInput Read()
    {
        using var reader = new StreamReader(typeof(AnalysisTime).Assembly.GetManifestResourceStream("ResNet50.cs")!);
        var parsing = new CSharpParseOptions(LanguageVersion.Latest);
        Compilation compilation = CSharpCompilation.Create("Zoo", [CSharpSyntaxTree.ParseText(reader.ReadToEnd(), parsing)],
        [
            .. Basic.Reference.Assemblies.Net100.References.All,
            .. new[] { typeof(NetworkAttribute), typeof(Initializer), typeof(Shape), typeof(TorchSharp.torch) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parsing,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return driver.RunGenerators(compilation).GetRunResult().Results.Single().TrackedSteps[StepNames.Link].SelectMany(step => step.Outputs)
            .Select(output => (DeclaredNetwork)output.Value).Single(declared => declared.Target.Name == "ResNet50").Input;
    }
}
