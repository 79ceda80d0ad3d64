using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

/// <summary>The unit that is invented for a rehearsal and what stands above it, from above; the committee's office is the real one.</summary>
internal static class RehearsalOffices
{
    public static IReadOnlyList<(OrganisationKind Kind, string Name)> All { get; } =
    [
        (OrganisationKind.PrefectureBureau, "地（州、市）人力资源和社会保障局"),
        (OrganisationKind.CountyBureau, "县（市）人力资源和社会保障局"),
        (OrganisationKind.Supervisor, "主管单位"),
        (OrganisationKind.Unit, "推荐单位"),
    ];

    /// <summary>The parts there are, in the order of the work.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
    [
        Role.Applicant, Role.UnitOfficer, Role.SupervisingOfficer, Role.CountyOffice, Role.PrefectureOffice,
        Role.CommitteeOffice, Role.FinanceOffice, Role.Expert, Role.DrawSupervisor,
    ];

    /// <summary>Where a part is played; null: in the committee's office.</summary>
    public static OrganisationKind? KindOf(Role role) => role switch
    {
        Role.Applicant or Role.UnitOfficer => OrganisationKind.Unit,
        Role.SupervisingOfficer => OrganisationKind.Supervisor,
        Role.CountyOffice => OrganisationKind.CountyBureau,
        Role.PrefectureOffice => OrganisationKind.PrefectureBureau,
        _ => null,
    };
}
