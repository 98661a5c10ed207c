namespace TypedNets.Generators.Tests;

/// <summary>TN1025: an argument with its default value.</summary>
public class RepeatedDefaultTests
{
    [Fact]
    public Task Numbers_flags_and_members_of_enumerations_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(8, 3, {|TN1025:Stride = 1|}, Padding = 1, {|TN1025:Bias = true|}, {|TN1025:PaddingMode = PaddingMode.Zeros|})]
        [BatchNorm2d({|TN1025:Eps = 1e-5|})]
        public partial class Net;
        """,
        "Conv2d: Stride is 1 when it is not written too; leave it out.",
        "Conv2d: Bias is 1 when it is not written too; leave it out.",
        "Conv2d: PaddingMode is Zeros when it is not written too; leave it out.",
        "BatchNorm2d: Eps is 1E-05 when it is not written too; leave it out.");

    /// <summary>A padding row is one by being written; a list of blocks is one by its Repeat.</summary>
    [Fact]
    public Task Other_values_and_what_says_something_by_being_written_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(8, DType = DType.Int64)]
        [Embedding(10, 4, PaddingIdx = 0)]
        [Block<Part>(Repeat = 1), Dropout(0.5), Linear(3, Bias = false)]
        public partial class Net;

        [Network, Input(8, 4)]
        public partial class Part
        {
            [Parameter] private const bool Bias = true;
            [Linear(4, Bias = Bias)] public partial Linear Fc { get; }
        }
        """, "TN1025");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<CodeFixes.RemoveArgumentFix>.Makes(
        "[Network, Input(3, 8, 8)]\n[Conv2d(8, 3, {|TN1025:Stride = 1|}, Padding = 1, {|TN1025:Bias = true|}), BatchNorm2d({|TN1025:Affine = true|})]\npublic partial class Net;\n",
        "[Network, Input(3, 8, 8)]\n[Conv2d(8, 3, Padding = 1), BatchNorm2d]\npublic partial class Net;\n",
        steps: 3);
}
