using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Activations without arguments.</summary>
internal sealed class PlainActivationDrawer : LayerDrawer
{
    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> s_modules = new()
    {
        ["Hardsigmoid"] = () => nn.Hardsigmoid(),
        ["Hardswish"] = () => nn.Hardswish(),
        ["LogSigmoid"] = () => nn.LogSigmoid(),
        ["Mish"] = () => nn.Mish(),
        ["ReLU"] = () => nn.ReLU(),
        ["ReLU6"] = () => nn.ReLU6(),
        ["SELU"] = () => nn.SELU(),
        ["SiLU"] = () => nn.SiLU(),
        ["Sigmoid"] = () => nn.Sigmoid(),
        ["Softsign"] = () => nn.Softsign(),
        ["Tanh"] = () => nn.Tanh(),
        ["Tanhshrink"] = () => nn.Tanhshrink(),
    };

    public override IReadOnlyCollection<string> Kinds => s_modules.Keys;

    public override DrawnLayer Draw(string kind, LayerInput input, Random random) => new Written(kind).By(s_modules[kind]);
}
