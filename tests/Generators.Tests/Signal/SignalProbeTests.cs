using System.Xml.Linq;
using TorchSharp;
using TypedNets.Analysis;
using TypedNets.Generators.Tests.Running;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Signal;

/// <summary>What SignalProbe measures, against numbers by hand and against theory.</summary>
[Collection(nameof(TorchCollection))]
public sealed class SignalProbeTests : IDisposable
{
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of("""
        [Network, Input(2), Constant(1)]
        [Linear(1, Name = "Sum"), ReLU]
        public partial class ByHand;

        [Network, Input(256), HeNormal]
        [Linear(256), ReLU, Linear(256), ReLU, Linear(256)]
        public partial class Deep;

        [Network, Input(8)]
        [Linear(16), BatchNorm1d, Dropout(0.5), Linear(4)]
        public partial class Trained;

        [Network, Input(7, DType = DType.Int64)]
        [Embedding(20, 16), LSTM(8)]
        public partial class Tokens;

        [Network, Input("signal", 3, Dim.Any)]
        [Conv1d(4, 3)]
        public partial class Open;
        """);

    public void Dispose() => _assembly.Dispose();

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    public void Moments_are_those_by_hand(ScalarType type)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor data = tensor(new double[,] { { 1, 2 }, { -4, 1 }, { 1, 0 } }, type);
        var probe = new SignalProbe { Networks = 2, Options = new NetworkOptions(DType: type), Loss = outputs => 3 * outputs[0].sum() };

        SignalReport report = _assembly["ByHand"].Measure(probe, data);

        // Sums 3, -3, 1; rectified 3, 0, 1. The gradient is 3 at all outputs, and passes two of three.
        AssertRow(report.Rows[0], "sum", 1.0 / 3, 19.0 / 3, 28.0 / 3, 0, 2.0 / 3);
        AssertRow(report.Rows[1], "relu1", 4.0 / 3, 10.0 / 3, 7.0 / 3, 0, 1);
    }

    [Fact]
    public void Units_that_never_change_are_dead()
    {
        using DisposeScope scope = NewDisposeScope();
        SignalReport report = _assembly["ByHand"].Measure(new SignalProbe { Networks = 1 }, -ones(4, 2).mul(arange(1, 5).reshape(4, 1)));

        Assert.Equal([0, 1], report.Rows.Select(row => row.DeadShare.Mean));
        Assert.Null(report.Rows[0].Forward.StandardError);
        Assert.Equal(0, report.Rows[0].Gradient!.Value.Mean);
    }

    /// <summary>He's rule keeps the gradient, and the signal at twice its start (He et al. 2015, section 2.2).</summary>
    [Fact]
    public void He_keeps_the_signal_of_noise()
    {
        using DisposeScope scope = NewDisposeScope();
        SignalReport report = _assembly["Deep"].Measure(new SignalProbe());

        Assert.Equal(["linear1", "relu1", "linear2", "relu2", "linear3"], report.Rows.Select(row => row.Layer.Path));
        double[] forward = [2, 1, 2, 1, 1], gradients = [0.5, 1, 0.5, 1, 1];
        for (int i = 0; i < forward.Length; i++)
        {
            Assert.Equal(forward[i], report.Rows[i].Forward.Mean, 0.1 * forward[i]);
            Assert.InRange(report.Rows[i].Forward.StandardError!.Value, 1e-4, 0.1 * forward[i]);
            Assert.Equal(gradients[i], report.Rows[i].Gradient!.Value.Mean, 0.15 * gradients[i]);
        }

        Assert.Equal(report.ToCsv(), _assembly["Deep"].Measure(new SignalProbe()).ToCsv());
    }

    [Fact]
    public void A_network_is_left_as_it_was()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly["Trained"];
        using var network = running.Create(seed: 1);
        network.call(running.Input()).sum().backward();
        string Everything() => string.Join("\n", network.state_dict().Values.Concat(network.parameters().Select(parameter => parameter.grad!)).Append(get_rng_state())
            .Select(tensor => string.Join(' ', tensor.to(ScalarType.Float64).flatten().data<double>())));
        string before = Everything();

        SignalReport report = running.Measure(new SignalProbe(), network);

        Assert.Equal(before, Everything());
        Assert.Equal(1, report.Rows[1].Forward.Mean, 0.01); // the batch is normalised, so it was in training
        Assert.True(network.training);
    }

    [Fact]
    public void Tokens_are_measured_on_data_alone()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly["Tokens"];

        Assert.All(running.Measure(new SignalProbe(), running.Input()).Rows, row => Assert.NotNull(row.Gradient));
        Assert.Contains("input 'input' takes integers, for which there is no noise: give data", Refused(running));
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly["Deep"];

        Assert.Contains("Deep: input 'input' must be N×256 of float32 on cpu, but is 4×255", Refused(running, zeros(4, 255)));
        Assert.Contains("has 1 samples, but at least 2", Refused(running, zeros(1, 256)));
        Assert.Contains("Deep has 1 inputs (input), but data for 2 are given", Refused(running, zeros(4, 256), zeros(4, 256)));
        Assert.Contains("leaves a size open", Refused(_assembly["Open"]));
        Assert.Contains("must be one number that follows from the outputs",
            Assert.Throws<ArgumentException>(() => running.Measure(new SignalProbe { Loss = outputs => outputs[0] })).Message);
    }

    [Fact]
    public void Table_and_values_have_a_line_for_each_layer()
    {
        using DisposeScope scope = NewDisposeScope();
        SignalReport report = _assembly["ByHand"].Measure(new SignalProbe { Networks = 2 }, tensor(new float[,] { { 1, 2 }, { -4, 1 }, { 1, 0 } }));

        Assert.Contains("ByHand: 2 networks\n", report.ToString());
        Assert.Contains("\nsum    Linear  N×1     0.3333", report.ToString());
        string[] lines = report.ToCsv().Split('\n');
        Assert.Equal(
            "path,kind,shape,mean,mean_error,variance,variance_error,dead_share,dead_share_error,forward,forward_error,forward_predicted,gradient,gradient_error,gradient_predicted,correlation,correlation_predicted", lines[0]);
        Assert.StartsWith("relu1,ReLU,N×1,1.3333333333333333,0,", lines[2], StringComparison.Ordinal);
    }

    /// <summary>Measured beside predicted, for what is declared and for another initializer at construction.</summary>
    [Fact]
    public void Predictions_are_those_of_the_initializer_that_is_given()
    {
        using DisposeScope scope = NewDisposeScope();
        SignalReport declared = _assembly["Deep"].Measure(new SignalProbe()), given = _assembly["Deep"].Measure(new SignalProbe { Options = new NetworkOptions(Initializer: Initializers.LeCunNormal()) });

        Assert.Equal([2, 1, 2, 1, 1], declared.Rows.Select(row => row.Layer.Predicted!.Forward!.Value));
        Assert.Equal([1, 0.5, 0.5, 0.25, 0.25], given.Rows.Select(row => row.Layer.Predicted!.Forward!.Value));
        Assert.All(declared.Rows.Concat(given.Rows), row => Assert.Equal(1, row.ForwardRatio!.Value, 0.15));
        Assert.All(declared.Rows.Concat(given.Rows), row => Assert.Equal(1, row.GradientRatio!.Value, 0.15));
        Assert.All(_assembly["Deep"].Measure(new SignalProbe { Networks = 1, Options = new NetworkOptions(Initializer: new Half()) }).Rows, row => Assert.Null(row.Layer.Predicted));
    }

    /// <summary>Rectifiers make samples alike by the arc-cosine kernel of Cho and Saul 2009, eq. 6; here measured too.</summary>
    [Fact]
    public void Samples_become_alike_as_predicted()
    {
        using DisposeScope scope = NewDisposeScope();
        using NetworkAssembly assembly = NetworkAssembly.Of($"[Network, Input(256), HeNormal]\n[{string.Join(", ", Enumerable.Repeat("Linear(256), ReLU", 8))}]\npublic partial class Rectifiers;\n"
            + $"[Network, Input(64, 6, 6), HeNormal]\n[{string.Join(", ", Enumerable.Repeat("Conv2d(128, 3, Padding = 1), ReLU", 4))}, MaxPool2d(2), Conv2d(64, 1)]\npublic partial class Padded;");
        SignalReport report = assembly["Rectifiers"].Measure(new SignalProbe());
        double expected = 0;
        foreach (SignalRow row in report.Rows)
        {
            if (row.Layer.Kind == "ReLU")
                expected = (Math.Sqrt(1 - (expected * expected)) + ((Math.PI - Math.Acos(expected)) * expected)) / Math.PI;
            Assert.Equal(expected, row.Layer.Predicted!.Correlation!.Value, 1e-3);
            Assert.Equal(expected, row.Correlation!.Value, 0.05);
        }

        Assert.Equal(8 / 256.0, report.Spec.InverseWidths, 1e-12);
        Assert.InRange(report.Spec.CorrelationDepth!.Value, 2, 6);
        Assert.Contains(FormattableString.Invariant($"predicted {expected:0.00}; of what is left to go, 1/e after "), report.ToString());

        // Along edges two samples at one place have more in common than at two places.
        Assert.All(assembly["Padded"].Measure(new SignalProbe()).Rows, row => Assert.Equal(row.Correlation!.Value, row.Layer.Predicted!.Correlation!.Value, 0.06));
        Assert.Null(_assembly["ByHand"].Measure(new SignalProbe()).Spec.CorrelationDepth);
    }

    /// <summary>The loss before the first step, predicted and as it is.</summary>
    [Fact]
    public void First_loss_is_predicted()
    {
        using DisposeScope scope = NewDisposeScope();
        using NetworkAssembly assembly = NetworkAssembly.Of("[Network, Input(256), HeNormal]\n[Linear(256), ReLU, Linear(10)]\npublic partial class Classes;");
        RunningNetwork running = assembly["Classes"];
        SignalReport report = running.Measure(new SignalProbe());
        Tensor labels = randint(0, 10, 2000);
        double measured = Enumerable.Range(0, 16).Average(seed =>
        {
            using var network = running.Create(seed);
            return nn.functional.cross_entropy(network.call(randn(2000, 256)), labels).item<float>();
        });

        Assert.Equal(measured, report.ExpectedCrossEntropy!.Value, 0.05);
        Assert.EndsWith("Cross-entropy of 10 classes at the start: 2.729 nats predicted\n", report.ToString(), StringComparison.Ordinal);
        Assert.Null(_assembly["ByHand"].Measure(new SignalProbe()).ExpectedCrossEntropy);
    }

    [Fact]
    public void Picture_has_a_line_for_each_quantity_and_a_point_for_each_layer()
    {
        using DisposeScope scope = NewDisposeScope();
        XDocument picture = XDocument.Parse(_assembly["Deep"].Measure(new SignalProbe()).ToSvg());

        XName line = XName.Get("polyline", "http://www.w3.org/2000/svg");
        Assert.Equal([5, 5, 5, 5], picture.Descendants(line).Select(points => points.Attribute("points")!.Value.Split(' ').Length));
        Assert.Contains(picture.Descendants(), element => element.Value == "linear3");
    }

    private sealed class Half : Initializer
    {
        public override void Fill(Tensor tensor, ParameterSite site, Generator generator) => tensor.fill_(0.5);
    }

    private static string Refused(RunningNetwork running, params Tensor[] data) =>
        Assert.ThrowsAny<ArgumentException>(() => running.Measure(new SignalProbe(), data)).Message;

    private static void AssertRow(SignalRow row, string path, double mean, double forward, double variance, double dead, double gradient)
    {
        Assert.Equal(path, row.Layer.Path);
        Assert.Equal([mean, forward, variance, dead, gradient],
            new[] { row.Mean, row.Forward, row.Variance, row.DeadShare, row.Gradient!.Value }.Select(estimate => estimate.Mean), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(0, row.Forward.StandardError);
    }
}
