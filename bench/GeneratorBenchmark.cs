using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Generators;

namespace TypedNets.Bench;

/// <summary>What an edit costs in a project of 25 networks of 12 layers: with a driver that has run before, as in an IDE.</summary>
public class GeneratorBenchmark
{
    private const int Networks = 25;
    private CSharpCompilation _project = null!;
    private CSharpCompilation _unrelatedEdit = null!;
    private CSharpCompilation _layerEdit = null!;
    private GeneratorDriver _warm = null!;

    [GlobalSetup]
    public void Setup()
    {
        SyntaxTree[] networks = [.. Enumerable.Range(0, Networks).Select(i => Parse(Network(i, 32), $"Net{i}.cs"))];
        SyntaxTree other = Parse("class Other { int A() => 1; }", "Other.cs");
        _project = CSharpCompilation.Create("Bench", [.. networks, other],
            [.. Basic.Reference.Assemblies.Net100.References.All, Reference<NetworkAttribute>(), Reference<Initializer>(), Reference<TorchSharp.torch.Tensor>()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _unrelatedEdit = _project.ReplaceSyntaxTree(other, Parse("class Other { int A() => 2; }", "Other.cs"));
        _layerEdit = _project.ReplaceSyntaxTree(networks[0], Parse(Network(0, 48), "Net0.cs"));
        _warm = Cold().RunGenerators(_project);
    }

    [Benchmark(Baseline = true)]
    public void FirstRun() => Cold().RunGenerators(_project);

    [Benchmark]
    public void UnrelatedEdit() => _warm.RunGenerators(_unrelatedEdit);

    [Benchmark]
    public void LayerEdit() => _warm.RunGenerators(_layerEdit);

    private static GeneratorDriver Cold() => CSharpGeneratorDriver.Create(new NetworkGenerator());

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);

    private static MetadataReference Reference<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);

    private static string Network(int index, int width) => $$"""
        using TypedNets;
        [Network, Input(3, 32, 32), HeNormal]
        [Conv2d({{width}}, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Conv2d(64, 3, Padding = 1), ReLU]
        [Flatten, Linear(128), ReLU, Linear(10)]
        public partial class Net{{index}};
        """;
}
