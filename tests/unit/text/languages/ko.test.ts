import { forms } from './forms.ts';

forms('ko', '2022-09-20', [
  // particles are written on to the name, one or two; they are no part of it
  ['나고르노카라바흐에서 교전이 있었다.', '나고르노카라바흐', 'nagorno-karabakh'],
  ['나고르노카라바흐에서는 교전이 있었다.', '나고르노카라바흐', 'nagorno-karabakh'],
  ['나고르노카라바흐는 조용하다.', '나고르노카라바흐', 'nagorno-karabakh'],
  ['카라바흐의 주민들', '카라바흐', 'nagorno-karabakh'],
  ['일함 알리예프가 도착했다.', '일함 알리예프', 'ilham-aliyev'],
  ['러시아 대통령이 도착했다.', '러시아 대통령', 'vladimir-putin'],
  ['러시아의 푸틴 대통령이 도착했다.', '푸틴', 'vladimir-putin'],
]);
