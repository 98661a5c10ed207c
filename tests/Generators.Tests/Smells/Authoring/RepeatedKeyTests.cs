namespace TypedNets.Generators.Tests;

/// <summary>TN1024: [Name] that gives the key which there is anyway.</summary>
public class RepeatedKeyTests
{
    [Fact]
    public Task The_name_in_snake_case_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(4)]
        public partial class Net
        {
            [{|TN1024:Name("stem_norm")|}, Linear(8)] public partial Linear StemNorm { get; }
        }
        """,
        "Step 'StemNorm': its key is 'stem_norm' without [Name] too, since it is the name in snake_case; leave [Name] out.");

    [Fact]
    public Task Another_key_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(4)]
        public partial class Net
        {
            [Name("features.0"), Linear(8)] public partial Linear First { get; }
            [Name("stemNorm"), Linear(8)] public partial Linear StemNorm { get; }
            [Name("parts.part{1}"), Block<Part>(Repeat = 2)] public partial ModuleList<Part> Parts { get; }
        }

        [Network, Input(8), Linear(8)]
        public partial class Part;
        """, "TN1024");
}
