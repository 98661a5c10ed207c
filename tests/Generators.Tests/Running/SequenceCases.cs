using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Layers of sequences: tables and recurrent layers.</summary>
internal static class SequenceCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        new("Embedding", "7, DType = DType.Int64", "Embedding(5, 3)", () => [Embedding(5, 3)]),
        new("Embedding_Map", "2, 3, DType = DType.Int64", "Embedding(9, 4, PaddingIdx = 2), ReLU", () => [Embedding(9, 4, padding_idx: 2), ReLU()]),
        new("Embedding_Last", "3, DType = DType.Int64", "Embedding(5, 4, PaddingIdx = -1, ScaleGradByFreq = true)",
            () => [Embedding(5, 4, padding_idx: 4, scale_grad_by_freq: true)]),
        new("Embedding_MaxNorm", "3, DType = DType.Int64", "Embedding(5, 4, MaxNorm = 0.5, NormType = 1)", () => [Embedding(5, 4, max_norm: 0.5, norm_type: 1)]),
        new("Embedding_LSTM", "6, DType = DType.Int64", "Embedding(5, 3), LSTM(4), Linear(2)", () => [Embedding(5, 3), Run(LSTM(3, 4, batchFirst: true)), Linear(4, 2)]),
        new("EmbeddingBag", "6, DType = DType.Int64", "EmbeddingBag(5, 3)", () => [Bag(EmbeddingBag(5, 3))]),
        new("EmbeddingBag_Sum", "6, DType = DType.Int64", "EmbeddingBag(7, 3, Mode = BagMode.Sum, PaddingIdx = 1), ReLU",
            () => [Bag(EmbeddingBag(7, 3, mode: EmbeddingBagMode.Sum, padding_index: 1)), ReLU()]),
        new("EmbeddingBag_Max", "6, DType = DType.Int64", "EmbeddingBag(5, 3, Mode = BagMode.Max)", () => [Bag(EmbeddingBag(5, 3, mode: EmbeddingBagMode.Max))]),

        new("RNN", "7, 5", "RNN(4), ReLU", () => [Run(RNN(5, 4, batchFirst: true)), ReLU()]),
        new("RNN_ReLU", "7, 5", "RNN(4, Nonlinearity = Nonlinearity.ReLU, Bias = false, NumLayers = 2), Tanh",
            () => [Run(RNN(5, 4, 2, NonLinearities.ReLU, bias: false, batchFirst: true)), Tanh()]),
        new("RNN_Last", "7, 5", "RNN(4, LastStep = true), ReLU", () => [Run(RNN(5, 4, batchFirst: true), s => s[TensorIndex.Colon, -1]), ReLU()]),
        new("GRU", "7, 5", "GRU(4), ReLU", () => [Run(GRU(5, 4, batchFirst: true)), ReLU()]),
        new("GRU_All", "7, 5", "GRU(4, NumLayers = 2, Bidirectional = true, Bias = false)", () => [Run(GRU(5, 4, 2, bias: false, batchFirst: true, bidirectional: true))]),
        new("GRU_Last", "7, 5", "GRU(4, Bidirectional = true, LastStep = true)",
            () => [Run(GRU(5, 4, batchFirst: true, bidirectional: true), s => BothEnds(s, 4))]),
        new("LSTM", "7, 5", "LSTM(4, BatchFirst = true), ReLU", () => [Run(LSTM(5, 4, batchFirst: true)), ReLU()]),
        new("LSTM_All", "7, 5", "LSTM(4, NumLayers = 3, Bidirectional = true)", () => [Run(LSTM(5, 4, 3, batchFirst: true, bidirectional: true))]),
        new("LSTM_Last", "7, 5", "LSTM(4, NumLayers = 2, Bidirectional = true, LastStep = true), Linear(3)",
            () => [Run(LSTM(5, 4, 2, batchFirst: true, bidirectional: true), s => BothEnds(s, 4)), Linear(8, 3)]),
        new("LSTM_Dropout", "7, 5", "LSTM(4, NumLayers = 2, Dropout = 0.4)", () => [Run(LSTM(5, 4, 2, batchFirst: true, dropout: 0.4))]),
    ];

    /// <summary>The last step of the features that read forwards, the first of those that read backwards.</summary>
    private static Tensor BothEnds(Tensor sequence, long hidden) =>
        cat([sequence[TensorIndex.Colon, -1, TensorIndex.Slice(0, hidden)], sequence[TensorIndex.Colon, 0, TensorIndex.Slice(hidden)]], 1);

    private static TypedNets.FunctionModule Bag(EmbeddingBag module) => new(nameof(EmbeddingBag), module.call, module);

    private static TypedNets.FunctionModule Run(RNN module, Func<Tensor, Tensor>? select = null) => Module(input => module.call(input).Item1, module, select);

    private static TypedNets.FunctionModule Run(GRU module, Func<Tensor, Tensor>? select = null) => Module(input => module.call(input).Item1, module, select);

    private static TypedNets.FunctionModule Run(LSTM module, Func<Tensor, Tensor>? select = null) => Module(input => module.call(input).Item1, module, select);

    private static TypedNets.FunctionModule Module(Func<Tensor, Tensor> run, Module module, Func<Tensor, Tensor>? select) =>
        new(module.GetName(), input => select is null ? run(input) : select(run(input)), module);
}
