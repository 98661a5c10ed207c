namespace TypedNets.Generators.Tests;

/// <summary>TN2020 and TN2021: what is left of a distribution after zeros and cuts.</summary>
public class DistributionTests
{
    [Fact]
    public Task A_sparsity_that_leaves_nothing_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(10)]
        [Linear(100), Sparse({|TN2020:0.9|}), Tanh, Linear(10), Sparse({|TN2020:0.95|})]
        public partial class Net;
        """,
        "Initializer 'Sparse' on Linear 'Linear1': 90 of the 100 weights in each of the 10 columns of linear1.weight are set to 0, so that about 35 of its 100 outputs read nothing. Lower the sparsity, or give the layer another initializer.",
        "Initializer 'Sparse' on Linear 'Linear2': ⌈0.95·10⌉ = 10 of the 10 weights in each column of linear2.weight are set to 0, so that none is left. Lower the sparsity, or give the layer another initializer.");

    [Theory]
    [InlineData("Linear(100), Sparse(0.9), Tanh, Linear(10)")]
    [InlineData("Linear(10), Sparse(1)")] // zero, and meant
    [InlineData("Linear(10), Sparse(0)")]
    public Task A_sparsity_that_leaves_enough_is_not(string layers) => DiagnosticCheck.Misses($"[Network, Input(64), {layers}]\npublic partial class Net;", "TN2020");

    [Fact]
    public Task A_cut_that_takes_much_or_nothing_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64), {|TN2021:TruncatedNormal(3)|}]
        [Linear(10)]
        public partial class Near;

        [Network, Input(64), TruncatedNormal(0.02, Low = -0.02, {|TN2021:High = 0.02|})]
        [Linear(10)]
        public partial class AtOne;

        [Network, Input(64), TruncatedNormal(0.02, Low = -2, {|TN2021:High = 2|})]
        [Linear(10)]
        public partial class Far;
        """,
        "Initializer 'TruncatedNormal' on Linear 'Linear1': cut to [-2, 2], a normal of standard deviation 3 has 1.121, since Std is that before the cut. Cut further out, or write a Std that gives the one meant.",
        "Initializer 'TruncatedNormal' on Linear 'Linear1': cut to [-0.02, 0.02], a normal of standard deviation 0.02 has 0.01079, since Std is that before the cut. Cut further out, or write a Std that gives the one meant.",
        "Initializer 'TruncatedNormal' on Linear 'Linear1': it is cut at 100 standard deviations below and 100 above its mean, which never cuts anything: the ends are absolute. Two standard deviations are Low = -0.04, High = 0.04.");

    [Theory]
    [InlineData("Network, Input(64), TruncatedNormal(0.02)")] // timm's
    [InlineData("Network, Input(64), TruncatedNormal(0.02, Low = -0.04, High = 0.04)")]
    [InlineData("Network, Input(64), TruncatedNormal(0.02, Low = 0)")] // cut at one end
    [InlineData("Network(Semantics = InitializerSemantics.Keras), Input(64), TruncatedNormal(0.02, Low = -2, High = 2)")] // counted in standard deviations
    [InlineData("Network(Semantics = InitializerSemantics.Jax), Input(64), TruncatedNormal(3)")]
    public Task A_cut_at_about_two_standard_deviations_is_not(string attributes) => DiagnosticCheck.Misses($"[{attributes}]\n[Linear(10)]\npublic partial class Net;", "TN2021");
}
