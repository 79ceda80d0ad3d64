namespace TitleReview.Core.Approvals;

/// <summary>「导出的人员」: one person with the document in force for him.</summary>
/// <param name="CertificateNumber">Empty: none yet.</param>
/// <param name="Person">As the roster of those who passed has it.</param>
/// <param name="RevokedOn">Null: the title stands.</param>
public sealed record RegionalRow(
    string DocumentNumber,
    DateOnly IssuedOn,
    DateOnly? EffectiveOn,
    string CertificateNumber,
    string ApplicationNumber,
    RosterRow Person,
    string Series,
    string Specialty,
    string Qualification,
    DateOnly? RevokedOn,
    string Decision);
