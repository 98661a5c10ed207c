using TypedNets.Checkpoints;
using TypedNets.Data;
using TypedNets.Tests.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

public sealed class ParameterGroupTests : IDisposable
{
    private static readonly ParameterGroup s_biases = new(["*.bias"]) { WeightDecay = 0 }, s_head = new(["head.*"]) { RateFactor = 10 };

    private readonly Dataset _data = Blobs.Create(30);
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    /// <summary>w − rate·(g + decay·w).</summary>
    [Fact]
    public void A_group_has_its_own_rate_and_decay()
    {
        Dictionary<string, (double Rate, double Decay)> expected = new() { ["hidden.weight"] = (0.1, 0.2), ["hidden.bias"] = (0.1, 0), ["head.weight"] = (1, 0.2), ["head.bias"] = (0.1, 0) };
        using var network = Blobs.Network();
        Dictionary<string, float[]> before = Values(network), gradients = [];
        new Trainer
        {
            Optimizer = new Sgd(0.1, WeightDecay: 0.2),
            Groups = [s_biases, s_head],
            BatchSize = 30,
            Steps = 1,
            OnStep = step => gradients = step.Module.named_parameters().ToDictionary(named => named.name, named => named.parameter.grad!.data<float>().ToArray()),
        }.Fit(network, _data, TestContext.Current.CancellationToken);
        foreach ((string name, float[] after) in Values(network))
        {
            (double rate, double decay) = expected[name];
            Assert.All(after.Select((value, i) => (value, i)), one => Assert.Equal(before[name][one.i] - (rate * (gradients[name][one.i] + (decay * before[name][one.i]))), one.value, 1e-5));
        }
    }

    [Fact]
    public void A_schedule_goes_for_all_groups()
    {
        using var network = Blobs.Network();
        List<Dictionary<string, float[]>> values = [Values(network)], gradients = [];
        new Trainer
        {
            Optimizer = new Sgd(0.1),
            Groups = [s_head],
            Schedule = new StepDecay(1, 0.5),
            BatchSize = 30,
            Steps = 2,
            OnStep = step =>
            {
                values.Add(Values(step.Module));
                gradients.Add(step.Module.named_parameters().ToDictionary(named => named.name, named => named.parameter.grad!.data<float>().ToArray()));
            },
        }.Fit(network, _data, TestContext.Current.CancellationToken);
        Assert.Equal(values[1]["head.bias"][0] - (0.5 * gradients[1]["head.bias"][0]), values[2]["head.bias"][0], 1e-5);
        Assert.Equal(values[1]["hidden.bias"][0] - (0.05 * gradients[1]["hidden.bias"][0]), values[2]["hidden.bias"][0], 1e-5);
    }

    public static TheoryData<ParameterGroup, string> Wrong => new()
    {
        { new([]), "The group of parameters [] names none: give state_dict keys such as 'conv2.weight' or '*.bias'." },
        { new(["*.bias", "heat.*"]), "The group of parameters [*.bias, heat.*]: no parameter is named 'heat.*'; they are hidden.weight, hidden.bias, head.weight, head.bias." },
        { s_head with { RateFactor = 0 }, "The group of parameters [head.*]: RateFactor must be a positive number, but is 0. To leave parameters as they are, set their requires_grad to false." },
        { s_head with { RateFactor = double.NaN }, "The group of parameters [head.*]: RateFactor must be a positive number, but is NaN. To leave parameters as they are, set their requires_grad to false." },
        { s_biases with { WeightDecay = -1 }, "The group of parameters [*.bias]: WeightDecay must be a number of at least 0, but is -1." },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_is_wrong_is_refused_before_anything_is_changed(ParameterGroup group, string message)
    {
        using var network = Blobs.Network();
        float[] before = Blobs.Values(network);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new Trainer { Groups = [group], BatchSize = 30, Steps = 1 }.Fit(network, _data, TestContext.Current.CancellationToken)).Message);
        Assert.Equal(before, Blobs.Values(network));
    }

    [Fact]
    public void The_optimiser_is_checked_where_groups_take_all_from_it()
    {
        using var network = Blobs.Network();
        var trainer = new Trainer { Optimizer = new Sgd(0.1, WeightDecay: -1), Groups = [new(["*"]) { WeightDecay = 0 }], BatchSize = 30, Steps = 1 };
        Assert.Equal("Sgd: WeightDecay must be a number of at least 0, but is -1.", Assert.Throws<ArgumentException>(() => trainer.Fit(network, _data, TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void Stopped_and_continued_it_ends_with_the_same_bits()
    {
        Trainer Of(int steps, ParameterGroup[] groups, string? file = null) => new()
        {
            Optimizer = new AdamW(0.01),
            Groups = groups,
            BatchSize = 10,
            Steps = steps,
            Checkpointing = file is null ? null : new Checkpointing(Path.Combine(_folder.FullPath, file), Every: 100),
        };
        using var whole = Blobs.Network();
        using var parts = Blobs.Network();
        Of(12, [s_biases, s_head]).Fit(whole, _data, TestContext.Current.CancellationToken);
        Of(5, [s_biases, s_head], "run.safetensors").Fit(parts, _data, TestContext.Current.CancellationToken);
        var refused = Assert.Throws<CheckpointMismatchException>(() => Of(12, [s_head], "run.safetensors").Fit(parts, _data, TestContext.Current.CancellationToken));
        Assert.Contains("Groups", refused.Message);
        Of(12, [s_biases, s_head], "run.safetensors").Fit(parts, _data, TestContext.Current.CancellationToken);
        Assert.Equal(Blobs.Values(whole), Blobs.Values(parts));
    }

    private static Dictionary<string, float[]> Values(nn.Module network) => network.named_parameters().ToDictionary(named => named.name, named => named.parameter.data<float>().ToArray());
}
