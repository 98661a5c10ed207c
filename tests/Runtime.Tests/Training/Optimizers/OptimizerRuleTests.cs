using System.Text.Json;
using TorchSharp;
using TypedNets.Training;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace TypedNets.Tests.Training;

/// <summary>Each rule against TorchSharp's optimiser of that name, where that one follows PyTorch's formula.</summary>
public sealed class OptimizerRuleTests : IDisposable
{
    private const int Steps = 25;

    private readonly DisposeScope _scope = NewDisposeScope();

    public static TheoryData<OptimizerRule, Func<Parameter[], optim.Optimizer>> Pairs => new()
    {
        { new Sgd(0.1), all => optim.SGD(all, 0.1) },
        { new Sgd(0.1, 0.9, 0.01), all => optim.SGD(all, 0.1, 0.9, weight_decay: 0.01) },
        { new Sgd(0.1, 0.9, Dampening: 0.3), all => optim.SGD(all, 0.1, 0.9, dampening: 0.3) },
        { new Sgd(0.1, 0.9, 0.01, Nesterov: true), all => optim.SGD(all, 0.1, 0.9, weight_decay: 0.01, nesterov: true) },
        { new Adam(0.03), all => optim.Adam(all, 0.03) },
        { new Adam(0.03, 0.8, 0.95, 0.02, 1e-4), all => optim.Adam(all, 0.03, 0.8, 0.95, 1e-4, 0.02) },
        { new Adam(0.03, 0.8, 0.7, AmsGrad: true), all => optim.Adam(all, 0.03, 0.8, 0.7, amsgrad: true) },
        { new AdamW(0.03, WeightDecay: 0.1), all => optim.AdamW(all, 0.03, weight_decay: 0.1) },
        { new AdamW(0.03, 0.8, 0.7, 0.1, AmsGrad: true), all => optim.AdamW(all, 0.03, 0.8, 0.7, weight_decay: 0.1, amsgrad: true) },
        { new RmsProp(0.03), all => optim.RMSProp(all, 0.03) },
        { new RmsProp(0.03, 0.9, 0.5, 0.02, 1e-6), all => optim.RMSProp(all, 0.03, 0.9, 1e-6, 0.02, 0.5) },
        { new RmsProp(0.03, 0.9, 0.5, Centered: true), all => optim.RMSProp(all, 0.03, 0.9, momentum: 0.5, centered: true) },
        { new RmsProp(0.03, 0.9, Centered: true), all => optim.RMSProp(all, 0.03, 0.9, centered: true) },
        { new Adagrad(0.1, 0.02), all => optim.Adagrad(all, 0.1, weight_decay: 0.02) },
        { new Adagrad(0.1, InitialSum: 0.3), all => optim.Adagrad(all, 0.1, initial_accumulator_value: 0.3) },
        { new Adadelta(0.9, 0.8, 0.02), all => optim.Adadelta(all, 0.9, 0.8, weight_decay: 0.02) },
        { new Adamax(0.03, 0.8, 0.95, 0.02), all => optim.Adamax(all, 0.03, 0.8, 0.95, weight_decay: 0.02) },
        { new NAdam(0.03, 0.8, 0.95, 0.02), all => optim.NAdam(all, 0.03, 0.8, 0.95, weight_decay: 0.02) },
        // At a learning rate of 1: TorchSharp's squares it in rectified steps.
        { new RAdam(1, 0.8, 0.95, 0.02), all => optim.RAdam(all, 1, 0.8, 0.95, weight_decay: 0.02) },
        { new Asgd(0.1, 0.01, 0.75, 10, 0.02), all => optim.ASGD(all, 0.1, 0.01, 0.75, 10, 0.02) },
        { new Rprop(0.05, 0.4, 1.3, 1e-3, 0.5), all => optim.Rprop(all, 0.05, 0.4, 1.3, 1e-3, 0.5) },
    };

    public static TheoryData<OptimizerRule> Rules => [.. Pairs.Select(pair => pair.Data.Item1)];

    public void Dispose() => _scope.Dispose();

    [Theory, MemberData(nameof(Pairs))]
    public void StepsAreTorchSharps(OptimizerRule rule, Func<Parameter[], optim.Optimizer> create)
    {
        foreach (ScalarType type in new[] { ScalarType.Float32, ScalarType.Float64 })
        {
            Parameter[] ours = Parameters(type), theirs = Parameters(type);
            Run(ours, rule.Create);
            Run(theirs, create);
            for (int i = 0; i < ours.Length; i++)
            {
                double difference = (ours[i] - theirs[i]).abs().max().ToDouble(), change = (ours[i] - Parameters(type)[i]).abs().max().ToDouble();
                Assert.InRange(difference, 0, (type == ScalarType.Float32 ? 2e-5 : 1e-12) * Math.Max(1, change));
                Assert.True(change > 1e-3, $"Parameter {i} changed by {change} only.");
            }
        }
    }

    /// <summary>As the gradients do not depend on the weights here, what is taken is in proportion to the learning rate.</summary>
    [Fact]
    public void RectifiedStepsAreInProportionToTheLearningRate()
    {
        double[] One(double rate)
        {
            var parameter = new Parameter(zeros(3, ScalarType.Float64));
            using var optimizer = new RAdam(rate, 0.8, 0.95).Create([parameter]);
            for (int step = 1; step <= Steps; step++)
            {
                parameter.grad = tensor(new double[] { 1, -2, Math.Sin(step) });
                optimizer.step();
            }

            return [.. parameter.data<double>()];
        }

        Assert.Equal(One(1).Select(value => value / 8), One(0.125), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    /// <summary>What is not float32 or float64, or not one block of memory, is updated through a copy.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void OtherMemoryIsUpdatedToo(OptimizerRule rule)
    {
        rule = rule with { LearningRate = Math.Min(rule.LearningRate, 0.1) };
        Parameter[] plain = Parameters(ScalarType.Float32);
        Parameter[] transposed = [.. plain.Select(parameter => new Parameter(parameter.dim() < 2 ? parameter.detach().clone() : parameter.detach().t().contiguous().t()))];
        Parameter[] halves = [.. plain.Select(parameter => new Parameter(parameter.detach().to(ScalarType.BFloat16)))];
        Run(transposed, rule.Create);
        Run(halves, rule.Create);
        Run(plain, rule.Create);
        for (int i = 0; i < plain.Length; i++)
        {
            Assert.Equal(plain[i].contiguous().data<float>().ToArray(), transposed[i].contiguous().data<float>().ToArray());
            Assert.InRange((plain[i] - halves[i].to(ScalarType.Float32)).abs().max().ToDouble(), 0, 0.35);
        }
    }

    [Fact]
    public void ParametersWithoutAGradientStay()
    {
        Parameter[] all = Parameters(ScalarType.Float32);
        float[] before = [.. all[1].data<float>()];
        using var optimizer = new AdamW(0.1, WeightDecay: 0.1).Create(all);
        all[0].square().sum().backward();
        optimizer.step();
        Assert.Equal(before, all[1].data<float>());
        optimizer.zero_grad();
        Assert.Null(all[0].grad);
    }

    [Theory, MemberData(nameof(Rules))]
    public void AreValuesThatJsonKeeps(OptimizerRule rule)
    {
        string json = JsonSerializer.Serialize(rule);
        Assert.Equal(rule, JsonSerializer.Deserialize<OptimizerRule>(json));
        Assert.DoesNotContain("Memory", json);
    }

    private static Parameter[] Parameters(ScalarType type) =>
        [.. new long[][] { [3, 7], [19], [1], [4, 4] }.Select(shape => new Parameter((arange(shape.Aggregate(1L, (a, b) => a * b), ScalarType.Float64) * 1.7).cos().view(shape).to(type)))];

    /// <summary>Some steps towards targets of their own, of which some gradients change their sign.</summary>
    private static void Run(Parameter[] parameters, Func<Parameter[], optim.Optimizer> create)
    {
        using optim.Optimizer optimizer = create(parameters);
        for (int step = 0; step < Steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.zero_grad();
            foreach (Parameter parameter in parameters)
            {
                Tensor distance = parameter - parameter.detach().clone().fill_(0.3 * Math.Sin(step)).to(parameter.dtype);
                (distance * distance).sum().backward();
            }

            optimizer.step();
        }
    }
}
