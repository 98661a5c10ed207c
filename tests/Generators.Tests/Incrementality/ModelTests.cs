using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.Generators.Tests.Incrementality;

/// <summary>The values that the generator keeps between runs are plain: nothing in them holds a compilation in memory.</summary>
public sealed class ModelTests
{
    [Fact]
    public void StepsHoldNothingOfTheCompiler()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [assembly: XavierNormal]

            namespace Nets
            {
                [Network, Input(1, 28, 28), HeNormal(Mode = FanMode.FanOut)]
                [Conv2d(8, [3, 5], Padding = 1), ReLU, MaxPool2d(2)]
                [Flatten, Linear(10, Name = "Head"), Zeros]
                public sealed partial class Good;

                [Network, Input(4)]
                public partial class Properties
                {
                    /// <summary>Documented.</summary>
                    [Linear(4), Name("fc")] public partial Linear Fc { get; }
                    [ReLU] public partial Value Last { get; }
                }

                [Network, Input(4)]
                [Conv2d(8, 3)]
                public partial class Broken;

                [Network, Input(4)]
                public partial class Part
                {
                    [Parameter] private const int Width = 4;
                    [Linear(Width * 2), HeNormal(Gain = Width / 4.0)] public partial Linear Only { get; }
                }

                [Network, Input(4)]
                public partial class Whole
                {
                    [Block<Part>(8), Block<Part>(2)] public partial ModuleList<Part> Parts { get; }
                    [From(Network.Input, UnlessShapedLike = nameof(Parts)), Layer<Own>(2.5)] public partial Sequential Around { get; }
                    [Add(nameof(Parts), nameof(Around))] public partial Value Sum { get; }
                }

                [Network, Input(4), Block<Whole>(1)]
                public partial class BrokenUse;

                public sealed class Own(double factor) : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>("Own")
                {
                    public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input * factor;
                }
            }
            """);

        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in new[] { StepNames.Declare, StepNames.Networks, StepNames.Link, StepNames.Resolve })
        {
            object[] values = [.. run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Value)];
            Assert.Equal(step == StepNames.Networks ? 1 : 6, values.Length);
            foreach (object value in values)
                Visit(value, step, visited);
        }

        Assert.True(visited.Count > 100, $"only {visited.Count} objects were seen");
    }

    private static void Visit(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
            return;
        Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AttributeData or SemanticModel or SourceText or Diagnostic,
            $"{path} holds a {value.GetType()}");
        Assert.False(value is Delegate, $"{path} holds a delegate");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Visit(item, path + "[]", visited);
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Visit(field.GetValue(value), $"{path}.{field.Name}", visited);
        }
    }
}
