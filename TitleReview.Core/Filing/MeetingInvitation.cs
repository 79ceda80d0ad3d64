namespace TitleReview.Core.Filing;

/// <summary>「邀请函内容」: what template 5 leaves open.</summary>
/// <param name="MeetsAt">In Beijing; to the hour, as the template has it.</param>
/// <param name="Issuer">「自治区XXXXX」, without 自治区; likewise the unit.</param>
public sealed record MeetingInvitation(DateTime MeetsAt, string Unit, string Room, string Road, string Number, string Contact, string Telephone, string Issuer, DateOnly On)
{
    /// <summary>Every place must be filled: an invitation with a gap invites nobody.</summary>
    public IEnumerable<(string Name, string Text)> Places =>
        [("开会单位", Unit), ("会议室", Room), ("路名", Road), ("门牌号", Number), ("联系人", Contact), ("联系电话", Telephone), ("发函单位", Issuer)];
}
