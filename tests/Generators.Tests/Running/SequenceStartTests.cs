using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>What recurrent layers and tables really start with, and how TorchSharp sees them.</summary>
[Collection(nameof(TorchCollection))]
public sealed class SequenceStartTests : IDisposable
{
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of("""
        [Network, Input(7, DType = DType.Int64), XavierUniform]
        public partial class Declared
        {
            [Embedding(20, 16, PaddingIdx = 3)] public partial Embedding Tokens { get; }
            [LSTM(32, NumLayers = 2, Bidirectional = true)] public partial LSTM Encoder { get; }
            [Linear(8)] public partial Linear Head { get; }
        }

        [Network, Input(7, DType = DType.Int64)]
        [Embedding(20, 16), LSTM(32), GRU(16), RNN(64, Bidirectional = true)]
        public partial class Default;
        """);

    public void Dispose() => _assembly.Dispose();

    [Fact]
    public void Each_gate_of_a_recurrent_matrix_is_orthogonal()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = _assembly["Declared"].Create(seed: 1);
        foreach (string name in new[] { "encoder.weight_hh_l0", "encoder.weight_hh_l1_reverse" })
        {
            foreach (Tensor gate in Named(network, name).chunk(4))
                Assert.True(gate.matmul(gate.t()).allclose(eye(32), rtol: 0, atol: 1e-5), name);
        }
    }

    [Fact]
    public void Biases_start_at_zero_but_for_the_forget_gate()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = _assembly["Declared"].Create(seed: 1);
        Tensor expected = cat([zeros(32), ones(32), zeros(64)]);
        Assert.Equal(Bits.Of(expected), Bits.Of(Named(network, "encoder.bias_ih_l0")));
        Assert.Equal(Bits.Of(zeros(128)), Bits.Of(Named(network, "encoder.bias_hh_l0")));
    }

    [Fact]
    public void Each_gate_is_scaled_by_its_own_fans()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = _assembly["Declared"].Create(seed: 1);
        double bound = Math.Sqrt(6.0 / (16 + 32));
        Assert.InRange(Named(network, "encoder.weight_ih_l0").abs().max().item<float>(), 0.99 * bound, bound);
    }

    [Fact]
    public void The_padding_row_is_zero_and_the_others_are_standard_normal()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = _assembly["Declared"].Create(seed: 1);
        Tensor table = Named(network, "tokens.weight");
        Assert.Equal(Bits.Of(zeros(16)), Bits.Of(table[3]));
        Assert.InRange(table.pow(2).mean().item<float>(), 0.8, 1.1);
        Assert.Equal(19, table.any(1).sum().item<long>());
    }

    /// <summary>PyTorch's reset_parameters: all uniform on ±1/√hidden; the table N(0, 1).</summary>
    [Fact]
    public void Without_an_initializer_the_start_is_PyTorchs()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = _assembly["Default"].Create(seed: 1);
        foreach ((string name, Parameter parameter) in network.named_parameters().Skip(1))
        {
            double bound = 1 / Math.Sqrt(name.StartsWith("lstm1") ? 32 : name.StartsWith("gru1") ? 16 : 64);
            Assert.InRange(parameter.abs().max().item<float>(), 0.85 * bound, bound);
            Assert.InRange(parameter.std().item<float>(), 0.8 * bound / Math.Sqrt(3), 1.2 * bound / Math.Sqrt(3));
        }

        Assert.InRange(Named(network, "embedding1.weight").std().item<float>(), 0.9, 1.1);
    }

    /// <summary>As a study of initializers means it: all matrices of the network, those of the state too, and not its tables.</summary>
    [Fact]
    public void An_initializer_at_construction_is_for_recurrent_matrices_and_not_for_tables()
    {
        using DisposeScope scope = NewDisposeScope();
        using var declared = _assembly["Default"].Create(seed: 1);
        using var network = _assembly["Default"].Create(seed: 1, Initializers.Constant(0.5));
        Assert.Equal(Bits.Of(full(128, 32, 0.5f)), Bits.Of(Named(network, "lstm1.weight_hh_l0")));
        Assert.Equal(Bits.Of(cat([zeros(32), ones(32), zeros(64)])), Bits.Of(Named(network, "lstm1.bias_ih_l0")));
        Assert.Equal(Bits.Of(zeros(48)), Bits.Of(Named(network, "gru1.bias_ih_l0")));
        Assert.Equal(Bits.Of(Named(declared, "embedding1.weight")), Bits.Of(Named(network, "embedding1.weight")));

        // And PyTorch's own start, asked for, is that of a network that says nothing.
        using var torch = _assembly["Default"].Create(seed: 1, Initializers.TorchDefault());
        foreach ((string name, Parameter parameter) in declared.named_parameters())
            Assert.Equal(Bits.Of(parameter), Bits.Of(Named(torch, name)));
    }

    [Fact]
    public void Keys_are_PyTorchs_and_survive_saving_and_moving()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = _assembly["Declared"].Create(seed: 1);
        using var other = _assembly["Declared"].Create(seed: 2);
        string[] suffixes = ["l0", "l0_reverse", "l1", "l1_reverse"];
        Assert.Equal(
            ["tokens.weight", .. suffixes.SelectMany(s => new[] { $"weight_ih_{s}", $"weight_hh_{s}", $"bias_ih_{s}", $"bias_hh_{s}" }).Select(n => "encoder." + n), "head.weight", "head.bias"],
            network.state_dict().Keys);

        other.load_state_dict(network.state_dict());
        network.to(ScalarType.Float64);
        other.to(ScalarType.Float64);
        Tensor tokens = _assembly["Declared"].Input();
        Assert.Equal(ScalarType.Float64, network.call(tokens).dtype);
        Assert.Equal(Bits.Of(network.call(tokens)), Bits.Of(other.call(tokens)));
    }

    [Fact]
    public void All_parameters_learn()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = _assembly["Declared"].Create(seed: 1);
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        Dictionary<string, byte[]> before = network.named_parameters().ToDictionary(p => p.name, p => Bits.Of(p.parameter));
        network.call(randint(4, 20, [16, 7], ScalarType.Int64)).pow(2).sum().backward();
        optimizer.step();
        Assert.All(network.named_parameters(), p => Assert.NotEqual(before[p.name], Bits.Of(p.parameter)));
    }

    private static Parameter Named(nn.Module network, string name) => network.named_parameters().Single(p => p.name == name).parameter;
}
