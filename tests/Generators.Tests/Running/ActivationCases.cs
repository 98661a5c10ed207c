using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>All activations, those with arguments also with others than the defaults.</summary>
internal static class ActivationCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Case("CELU", "CELU", () => CELU()),
        Case("CELU_Small", "CELU(Alpha = 0.3)", () => CELU(0.3)),
        Case("CELU_Negative", "CELU(Alpha = -0.5)", () => CELU(-0.5)),
        Case("ELU", "ELU", () => ELU()),
        Case("ELU_Small", "ELU(Alpha = 0.3)", () => ELU(0.3)),
        Case("ELU_Negative", "ELU(Alpha = -0.5)", () => ELU(-0.5)),
        Case("GELU", "GELU", () => GELU()),
        Case("GELU_Tanh", "GELU(Approximate = GeluApproximation.Tanh)", () => GELU(TorchSharp.Modules.GELU.Approximate.tanh)),
        Case("GLU", "GLU(Dim = 1)", () => new FunctionModule(x => x.slice(1, 0, 3, 1) * x.slice(1, 3, 6, 1).sigmoid())),
        Case("GLU_Last", "GLU", () => new FunctionModule(x => x.slice(3, 0, 1, 1) * x.slice(3, 1, 2, 1).sigmoid())),
        Case("Hardshrink", "Hardshrink", () => Hardshrink()),
        Case("Hardshrink_Narrow", "Hardshrink(Lambd = 0.2)", () => Hardshrink(0.2)),
        Case("Hardsigmoid", "Hardsigmoid", () => Hardsigmoid()),
        Case("Hardswish", "Hardswish", () => Hardswish()),
        Case("Hardtanh", "Hardtanh", () => new FunctionModule(x => x.clamp(-1, 1))),
        Case("Hardtanh_Wide", "Hardtanh(MinVal = -0.5, MaxVal = double.PositiveInfinity)", () => new FunctionModule(x => x.clamp_min(-0.5))),
        Case("LeakyReLU", "LeakyReLU", () => LeakyReLU()),
        Case("LeakyReLU_Steep", "LeakyReLU(NegativeSlope = 0.2)", () => LeakyReLU(0.2)),
        Case("LeakyReLU_Negative", "LeakyReLU(NegativeSlope = -0.2)", () => LeakyReLU(-0.2)),
        Case("LogSigmoid", "LogSigmoid", () => LogSigmoid()),
        Case("LogSoftmax", "LogSoftmax(1)", () => new FunctionModule(x => x - x.exp().sum(1, keepdim: true).log())),
        Case("Mish", "Mish", () => Mish()),
        Case("PReLU", "PReLU", () => PReLU(1)),
        Case("PReLU_Channels", "PReLU(NumParameters = 6, Init = 0.1)", () => PReLU(6)),
        Case("ReLU", "ReLU", () => ReLU()),
        Case("ReLU6", "ReLU6", () => ReLU6()),
        Case("Rescaling", "Rescaling(0.5)", () => new FunctionModule(x => 0.5 * x)),
        Case("RReLU", "RReLU(Lower = 0.2, Upper = 0.2)", () => LeakyReLU(0.2)),
        Case("SELU", "SELU", () => SELU()),
        Case("SiLU", "SiLU", () => SiLU()),
        Case("Sigmoid", "Sigmoid", () => Sigmoid()),
        Case("Softmax", "Softmax(-1)", () => new FunctionModule(x => x.exp() / x.exp().sum(-1, keepdim: true))),
        Case("Softmax2d", "Softmax2d", () => new FunctionModule(x => x.exp() / x.exp().sum(1, keepdim: true))),
        Case("Softmin", "Softmin(2)", () => new FunctionModule(x => x.neg().exp() / x.neg().exp().sum(2, keepdim: true))),
        Case("Softplus", "Softplus", () => Softplus()),
        Case("Softplus_Sharp", "Softplus(Beta = 3, Threshold = 2)", () => Softplus(3, 2)),
        Case("Softshrink", "Softshrink", () => Softshrink()),
        Case("Softshrink_Narrow", "Softshrink(Lambd = 0.2)", () => Softshrink(0.2)),
        Case("Softsign", "Softsign", () => Softsign()),
        Case("Tanh", "Tanh", () => Tanh()),
        Case("Tanhshrink", "Tanhshrink", () => Tanhshrink()),
        Case("Threshold", "Threshold(0.1, -2)", () => Threshold(0.1, -2)),

        // Each activation twice and beside one that needs its output for the gradient.
        Chain("Relu_Tanh", "ReLU, Tanh", () => [ReLU(), Tanh()]),
        Chain("Tanh_Relu", "Tanh, ReLU", () => [Tanh(), ReLU()]),
        Chain("Sigmoid_Sigmoid", "Sigmoid, Sigmoid", () => [Sigmoid(), Sigmoid()]),
        Chain("Elu_Celu_Selu", "ELU, CELU, SELU", () => [ELU(), CELU(), SELU()]),
        Chain("Relu6_Hardtanh", "ReLU6, Hardtanh", () => [ReLU6(), new FunctionModule(x => x.clamp(-1, 1))]),
        Chain("Softmax_Leaky", "Softmax(1), LeakyReLU", () => [Softmax(1), LeakyReLU()]),
        Chain("Silu_Relu", "SiLU, ReLU", () => [SiLU(), ReLU()]),
        Chain("Gelu_Relu", "GELU, ReLU", () => [GELU(), ReLU()]),
        Chain("Hardswish_Relu", "Hardswish, ReLU", () => [Hardswish(), ReLU()]),
        Chain("Mish_Relu", "Mish, ReLU", () => [Mish(), ReLU()]),
        Chain("Softplus_Relu", "Softplus, ReLU", () => [Softplus(), ReLU()]),
        Chain("Prelu_Relu", "PReLU, ReLU", () => [PReLU(1), ReLU()]),
        Chain("Relu_Flatten_Relu", "ReLU, Flatten, ReLU", () => [ReLU(), Flatten(), ReLU()]),
        Chain("Dropout_Relu", "Dropout, ReLU", () => [Dropout(), ReLU()]),
        Chain("Relu_Dropout_Tanh", "ReLU, Dropout(0.3), Tanh", () => [ReLU(), Dropout(0.3), Tanh()]),
    ];

    private static LayerCase Case(string name, string attribute, Func<Module<Tensor, Tensor>> reference) => new(name, "6, 4, 2", attribute, () => [reference()]);

    private static LayerCase Chain(string name, string attributes, Func<Module<Tensor, Tensor>[]> reference) => new(name, "6, 4, 2", attributes, reference);
}
