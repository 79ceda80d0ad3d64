using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>What of a result is made public, and nothing else: no identity number, no sex, no ethnicity.</summary>
public sealed record PublicResult(string Name, string Unit, string Series, string Specialty, string Level)
{
    public static PublicResult Of(CaseLine line) => new(
        new PersonName(line.Applicant).Printed, line.Unit, line.Target.Series(), line.Target.Specialty(), line.Target.Text(SectionCatalogue.Target, "level"));
}
