namespace TypedNets.Generators.Tests;

/// <summary>TN4013: an argument that has no effect.</summary>
public class IdleArgumentTests
{
    [Fact]
    public Task An_argument_that_depends_on_another_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(4, 8, 8)]
        [Conv2d(4, 1, {|TN4013:Dilation = 2|}), AvgPool2d(2, {|TN4013:CountIncludePad = false|}), Conv2d(4, 3, {|TN4013:PaddingMode = PaddingMode.Reflect|})]
        [BatchNorm2d(TrackRunningStats = false, {|TN4013:Momentum = 0.2|}), InstanceNorm2d({|TN4013:Momentum = 0.2|})]
        [Flatten, LayerNorm(ElementwiseAffine = false, {|TN4013:Bias = false|})]
        public partial class Net;

        [Network, Input(6, DType = DType.Int64)]
        [Embedding(10, 4, {|TN4013:NormType = 1|})]
        public partial class Table;
        """,
        "Conv2d 'Conv1': Dilation has no effect, since a window of 1 has no taps to keep apart; leave it out.",
        "AvgPool2d 'avg_pool1': CountIncludePad has no effect, since nothing is padded; leave it out.",
        "Conv2d 'Conv2': PaddingMode has no effect, since nothing is padded; leave it out.",
        "BatchNorm2d 'BatchNorm1': Momentum has no effect, since no running statistics are kept; it is how fast they follow; leave it out.",
        "InstanceNorm2d 'InstanceNorm1': Momentum has no effect, since no running statistics are kept; it is how fast they follow; leave it out.",
        "LayerNorm 'LayerNorm1': Bias has no effect, since without ElementwiseAffine nothing is learned; leave it out.",
        "Embedding 'Embedding1': NormType has no effect, since there is no MaxNorm that it is the norm of; leave it out.");

    [Fact]
    public Task Arguments_that_work_or_depend_on_parameters_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(4, 8, 8)]
        public partial class Net
        {
            [Parameter] private const int Kernel = 1;

            [Conv2d(4, Kernel, Padding = Kernel / 2, PaddingMode = PaddingMode.Reflect, Dilation = 2)] public partial Conv2d First { get; }
            [Conv2d(4, 3, Padding = Pad.Same, PaddingMode = PaddingMode.Circular), AvgPool2d(3, CeilMode = true, CountIncludePad = false)] public partial Conv2d Second { get; }
            [BatchNorm2d(Momentum = 0.2), InstanceNorm2d(TrackRunningStats = true, Momentum = 0.2)] public partial Sequential Norms { get; }
        }
        """, "TN4013");

    [Fact]
    public Task The_fix_removes_them() => DiagnosticFixTest<CodeFixes.RemoveArgumentFix>.Makes(
        """
        [Network, Input(4, 8, 8)]
        [TypedNets.Conv2d(4, 1, {|TN4013:Dilation = 2|}, Bias = false, {|TN4013:PaddingMode = PaddingMode.Reflect|})]
        [InstanceNorm2d({|TN4013:Momentum = 0.2|})] // slow
        public partial class Net;
        """,
        """
        [Network, Input(4, 8, 8)]
        [TypedNets.Conv2d(4, 1, Bias = false)]
        [InstanceNorm2d] // slow
        public partial class Net;
        """, "Remove Dilation = 2|Remove PaddingMode = PaddingMode.Reflect|Remove Momentum = 0.2");
}
